window.YTD.tweets.part0 = [
 {
  "tweet": {
   "edit_info": {
    "initial": {
     "editTweetIds": [
      "2106673679692726273"
     ],
     "editableUntil": "2026-10-04T09:12:00.000Z",
     "editsRemaining": "5",
     "isEditEligible": true
    }
   },
   "retweeted": false,
   "source": "<a href=\"https://mobile.twitter.com\">web</a>",
   "entities": {
    "hashtags": [],
    "symbols": [],
    "user_mentions": [
     {
      "name": "Rosa Lindqvist",
      "screen_name": "rosa_rides",
      "indices": [
       "0",
       "4"
      ],
      "id_str": "4102",
      "id": "4102"
     },
     {
      "name": "Ben Aldous",
      "screen_name": "benaldous",
      "indices": [
       "0",
       "4"
      ],
      "id_str": "51873",
      "id": "51873"
     }
    ],
    "urls": []
   },
   "display_text_range": [
    "0",
    "86"
   ],
   "favorite_count": "14",
   "id_str": "2106673679692726273",
   "truncated": false,
   "retweet_count": "6",
   "id": "2106673679692726273",
   "created_at": "Sun Oct 04 09:12:00 +0000 2026",
   "favorited": false,
   "full_text": "Forty riders, one puncture, no rain. Thank you @rosa_rides and @benaldous for leading.",
   "lang": "en"
  }
 },
 {
  "tweet": {
   "edit_info": {
    "initial": {
     "editTweetIds": [
      "2109323137643446274"
     ],
     "editableUntil": "2026-10-11T16:40:00.000Z",
     "editsRemaining": "5",
     "isEditEligible": true
    }
   },
   "retweeted": false,
   "source": "<a href=\"https://mobile.twitter.com\">web</a>",
   "entities": {
    "hashtags": [],
    "symbols": [],
    "user_mentions": [
     {
      "name": "Yara Haddad",
      "screen_name": "yarabikes",
      "indices": [
       "0",
       "4"
      ],
      "id_str": "990121",
      "id": "990121"
     },
     {
      "name": "Theo Marsh",
      "screen_name": "theomarsh",
      "indices": [
       "0",
       "4"
      ],
      "id_str": "77410",
      "id": "77410"
     }
    ],
    "urls": []
   },
   "display_text_range": [
    "0",
    "65"
   ],
   "favorite_count": "14",
   "id_str": "2109323137643446274",
   "truncated": false,
   "retweet_count": "6",
   "id": "2109323137643446274",
   "created_at": "Sun Oct 11 16:40:00 +0000 2026",
   "favorited": false,
   "full_text": "@yarabikes @theomarsh The stand is yours every Thursday from six.",
   "lang": "en"
  }
 },
 {
  "tweet": {
   "edit_info": {
    "initial": {
     "editTweetIds": [
      "2117195007390646275"
     ],
     "editableUntil": "2026-11-02T10:00:00.000Z",
     "editsRemaining": "5",
     "isEditEligible": true
    }
   },
   "retweeted": false,
   "source": "<a href=\"https://mobile.twitter.com\">web</a>",
   "entities": {
    "hashtags": [],
    "symbols": [],
    "user_mentions": [],
    "urls": []
   },
   "display_text_range": [
    "0",
    "62"
   ],
   "favorite_count": "14",
   "id_str": "2117195007390646275",
   "truncated": false,
   "retweet_count": "6",
   "id": "2117195007390646275",
   "created_at": "Mon Nov 02 10:00:00 +0000 2026",
   "favorited": false,
   "full_text": "Winter service is open again. Book by phone or at the counter.",
   "lang": "en"
  }
 }
]
