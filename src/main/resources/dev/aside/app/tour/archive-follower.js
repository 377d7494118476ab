window.YTD.follower.part0 = [
 {
  "follower": {
   "accountId": "4102",
   "userLink": "https://twitter.com/intent/user?user_id=4102"
  }
 },
 {
  "follower": {
   "accountId": "51873",
   "userLink": "https://twitter.com/intent/user?user_id=51873"
  }
 },
 {
  "follower": {
   "accountId": "990121",
   "userLink": "https://twitter.com/intent/user?user_id=990121"
  }
 },
 {
  "follower": {
   "accountId": "77410",
   "userLink": "https://twitter.com/intent/user?user_id=77410"
  }
 },
 {
  "follower": {
   "accountId": "18002233",
   "userLink": "https://twitter.com/intent/user?user_id=18002233"
  }
 },
 {
  "follower": {
   "accountId": "60559911",
   "userLink": "https://twitter.com/intent/user?user_id=60559911"
  }
 }
]
