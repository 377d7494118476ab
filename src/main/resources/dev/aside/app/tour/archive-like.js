window.YTD.like.part0 = [
 {
  "like": {
   "tweetId": "1570000000000000001",
   "fullText": "A quiet road is a good road."
  }
 }
]
