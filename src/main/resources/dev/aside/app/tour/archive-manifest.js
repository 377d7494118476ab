window.__THAR_CONFIG = {
 "userInfo": {
  "accountId": "2244994945",
  "userName": "kettlelane",
  "displayName": "Kettle Lane Cycles"
 },
 "archiveInfo": {
  "sizeBytes": "24000",
  "generationDate": "2026-11-20T12:00:00.000Z",
  "isPartialArchive": false,
  "maxPartSizeBytes": "53687091200"
 },
 "dataTypes": {
  "account": {
   "files": [
    {
     "fileName": "data/account.js",
     "globalName": "YTD.account.part0",
     "count": "1"
    }
   ]
  },
  "follower": {
   "files": [
    {
     "fileName": "data/follower.js",
     "globalName": "YTD.follower.part0",
     "count": "6"
    }
   ]
  },
  "following": {
   "files": [
    {
     "fileName": "data/following.js",
     "globalName": "YTD.following.part0",
     "count": "2"
    }
   ]
  },
  "tweets": {
   "files": [
    {
     "fileName": "data/tweets.js",
     "globalName": "YTD.tweets.part0",
     "count": "3"
    }
   ]
  },
  "directMessages": {
   "files": [
    {
     "fileName": "data/direct-messages.js",
     "globalName": "YTD.direct_messages.part0",
     "count": "5"
    }
   ]
  },
  "directMessagesGroup": {
   "files": [
    {
     "fileName": "data/direct-messages-group.js",
     "globalName": "YTD.direct_messages_group.part0",
     "count": "1"
    }
   ]
  },
  "like": {
   "files": [
    {
     "fileName": "data/like.js",
     "globalName": "YTD.like.part0",
     "count": "1"
    }
   ]
  }
 }
}
