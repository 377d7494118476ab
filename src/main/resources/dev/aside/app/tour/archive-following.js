window.YTD.following.part0 = [
 {
  "following": {
   "accountId": "4102",
   "userLink": "https://twitter.com/intent/user?user_id=4102"
  }
 },
 {
  "following": {
   "accountId": "51873",
   "userLink": "https://twitter.com/intent/user?user_id=51873"
  }
 }
]
