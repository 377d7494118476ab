window.YTD.direct_messages.part0 = [
 {
  "dmConversation": {
   "conversationId": "4102-2244994945",
   "messages": [
    {
     "messageCreate": {
      "recipientId": "4102",
      "reactions": [],
      "urls": [],
      "text": "Hi Rosa, the winter service is open again. Book before Friday and we check your lights for free.",
      "mediaUrls": [],
      "senderId": "2244994945",
      "id": "2119716622955446272",
      "createdAt": "2026-11-09T09:00:00.000Z"
     }
    },
    {
     "messageCreate": {
      "recipientId": "2244994945",
      "reactions": [
       {
        "senderId": "2244994945",
        "reactionKey": "like",
        "eventId": "2105941857530807172",
        "createdAt": "2026-10-02T08:44:00.000Z"
       }
      ],
      "urls": [],
      "text": "The bakery settles it. I will bring the spare dynamo.",
      "mediaUrls": [],
      "senderId": "4102",
      "id": "2105941857530806272",
      "createdAt": "2026-10-02T08:44:00.000Z"
     }
    },
    {
     "messageCreate": {
      "recipientId": "4102",
      "reactions": [],
      "urls": [],
      "text": "It is. We take the short loop and end at the bakery.",
      "mediaUrls": [],
      "senderId": "2244994945",
      "id": "2105940850897846272",
      "createdAt": "2026-10-02T08:40:00.000Z"
     }
    },
    {
     "messageCreate": {
      "recipientId": "2244994945",
      "reactions": [],
      "urls": [],
      "text": "Is the Sunday ride still on if it rains?",
      "mediaUrls": [],
      "senderId": "4102",
      "id": "2105933301150646272",
      "createdAt": "2026-10-02T08:10:00.000Z"
     }
    }
   ]
  }
 },
 {
  "dmConversation": {
   "conversationId": "51873-2244994945",
   "messages": [
    {
     "messageCreate": {
      "recipientId": "2244994945",
      "reactions": [],
      "urls": [],
      "text": "I was in last week. Did you forget?",
      "mediaUrls": [],
      "senderId": "51873",
      "id": "2119766954603446272",
      "createdAt": "2026-11-09T12:20:00.000Z"
     }
    },
    {
     "messageCreate": {
      "recipientId": "51873",
      "reactions": [],
      "urls": [],
      "text": "Hi Ben, the winter service is open again. Book before Friday and we check your lights for free.",
      "mediaUrls": [],
      "senderId": "2244994945",
      "id": "2119716874613686272",
      "createdAt": "2026-11-09T09:01:00.000Z"
     }
    },
    {
     "messageCreate": {
      "recipientId": "2244994945",
      "reactions": [],
      "urls": [],
      "text": "Thursday.",
      "mediaUrls": [],
      "senderId": "51873",
      "id": "2102088718218166272",
      "createdAt": "2026-09-21T17:33:00.000Z"
     }
    },
    {
     "messageCreate": {
      "recipientId": "51873",
      "reactions": [],
      "urls": [],
      "text": "Then it wants grease, not coffee. Thursday?",
      "mediaUrls": [],
      "senderId": "2244994945",
      "id": "2102087963243446272",
      "createdAt": "2026-09-21T17:30:00.000Z"
     }
    },
    {
     "messageCreate": {
      "recipientId": "2244994945",
      "reactions": [],
      "urls": [],
      "text": "My freewheel sounds like a coffee grinder.",
      "mediaUrls": [],
      "senderId": "51873",
      "id": "2102081671787446272",
      "createdAt": "2026-09-21T17:05:00.000Z"
     }
    }
   ]
  }
 },
 {
  "dmConversation": {
   "conversationId": "990121-2244994945",
   "messages": [
    {
     "messageCreate": {
      "recipientId": "990121",
      "reactions": [],
      "urls": [],
      "text": "Hi Yara, the winter service is open again. Book before Friday and we check your lights for free.",
      "mediaUrls": [],
      "senderId": "2244994945",
      "id": "2119717126271926272",
      "createdAt": "2026-11-09T09:02:00.000Z"
     }
    }
   ]
  }
 },
 {
  "dmConversation": {
   "conversationId": "77410-2244994945",
   "messages": [
    {
     "messageCreate": {
      "recipientId": "77410",
      "reactions": [],
      "urls": [],
      "text": "Hi Theo, the winter service is open again. Book before Friday and we check your lights for free.",
      "mediaUrls": [],
      "senderId": "2244994945",
      "id": "2119717377930166272",
      "createdAt": "2026-11-09T09:03:00.000Z"
     }
    }
   ]
  }
 },
 {
  "dmConversation": {
   "conversationId": "18002233-2244994945",
   "messages": [
    {
     "messageCreate": {
      "recipientId": "18002233",
      "reactions": [],
      "urls": [],
      "text": "We do. Bring it by, the kettle is on.",
      "mediaUrls": [],
      "senderId": "2244994945",
      "id": "2088224110801846272",
      "createdAt": "2026-08-14T11:20:00.000Z"
     }
    },
    {
     "messageCreate": {
      "recipientId": "2244994945",
      "reactions": [],
      "urls": [],
      "text": "Do you buy old frames? I have a tourer from 1983 with its first dynamo.",
      "mediaUrls": [],
      "senderId": "18002233",
      "id": "2088219077637046272",
      "createdAt": "2026-08-14T11:00:00.000Z"
     }
    }
   ]
  }
 }
]
