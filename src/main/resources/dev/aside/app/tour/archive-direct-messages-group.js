window.YTD.direct_messages_group.part0 = [
 {
  "dmConversation": {
   "conversationId": "1578000000000000001",
   "messages": [
    {
     "messageCreate": {
      "reactions": [
       {
        "senderId": "2244994945",
        "reactionKey": "sad",
        "eventId": "2109571021009847172",
        "createdAt": "2026-10-12T09:05:00.000Z"
       }
      ],
      "urls": [],
      "text": "Ben rides with his daughter now. We keep his place.",
      "mediaUrls": [],
      "senderId": "4102",
      "id": "2109571021009846287",
      "createdAt": "2026-10-12T09:05:00.000Z"
     }
    },
    {
     "participantsLeave": {
      "userIds": [
       "51873"
      ],
      "createdAt": "2026-10-12T09:00:00.000Z"
     }
    },
    {
     "messageCreate": {
      "reactions": [
       {
        "senderId": "990121",
        "reactionKey": "like",
        "eventId": "2103756457374647172",
        "createdAt": "2026-09-26T08:00:00.000Z"
       },
       {
        "senderId": "51873",
        "reactionKey": "like",
        "eventId": "2103756457374647173",
        "createdAt": "2026-09-26T08:00:00.000Z"
       }
      ],
      "urls": [],
      "text": "Then I carry the thermos. Nine o’clock, the right bridge.",
      "mediaUrls": [],
      "senderId": "2244994945",
      "id": "2103756457374646286",
      "createdAt": "2026-09-26T08:00:00.000Z"
     }
    },
    {
     "messageCreate": {
      "reactions": [],
      "urls": [],
      "text": "Hello from the hill. I can carry the pump.",
      "mediaUrls": [],
      "senderId": "990121",
      "id": "2103751675868086285",
      "createdAt": "2026-09-26T07:41:00.000Z"
     }
    },
    {
     "participantsJoin": {
      "initiatingUserId": "4102",
      "userIds": [
       "990121"
      ],
      "createdAt": "2026-09-26T07:30:00.000Z"
     }
    },
    {
     "messageCreate": {
      "reactions": [
       {
        "senderId": "4102",
        "reactionKey": "funny",
        "eventId": "2103550097617847172",
        "createdAt": "2026-09-25T18:20:00.000Z"
       },
       {
        "senderId": "2244994945",
        "reactionKey": "funny",
        "eventId": "2103550097617847173",
        "createdAt": "2026-09-25T18:20:00.000Z"
       }
      ],
      "urls": [],
      "text": "The wrong bridge has the better view.",
      "mediaUrls": [],
      "senderId": "51873",
      "id": "2103550097617846284",
      "createdAt": "2026-09-25T18:20:00.000Z"
     }
    },
    {
     "messageCreate": {
      "reactions": [],
      "urls": [],
      "text": "A place to agree on the Sunday loop, so that nobody waits at the wrong bridge.",
      "mediaUrls": [],
      "senderId": "4102",
      "id": "2103545567769526283",
      "createdAt": "2026-09-25T18:02:00.000Z"
     }
    },
    {
     "conversationNameUpdate": {
      "initiatingUserId": "4102",
      "name": "Sunday riders",
      "createdAt": "2026-09-25T18:01:00.000Z"
     }
    },
    {
     "joinConversation": {
      "initiatingUserId": "4102",
      "participantsSnapshot": [
       "4102",
       "51873",
       "2244994945"
      ],
      "createdAt": "2026-09-25T18:00:00.000Z"
     }
    }
   ]
  }
 }
]
