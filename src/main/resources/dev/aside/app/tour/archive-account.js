window.YTD.account.part0 = [
 {
  "account": {
   "email": "shop@kettlelane.example",
   "createdVia": "web",
   "username": "kettlelane",
   "accountId": "2244994945",
   "createdAt": "2014-03-03T09:00:00.000Z",
   "accountDisplayName": "Kettle Lane Cycles"
  }
 }
]
