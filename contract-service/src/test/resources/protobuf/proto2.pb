
Á
proto2.protoshop"…
Order
order_id (	:none"\Rid
pieces (:7Rpieces-
state (2.shop.Order.State:OPENRstate
sizes (BRsizes
flag	 (:trueBRflag"
State
OPEN"*dÈ*	è€€€€2%
inner.shop.Ordere (BRinnerJ	Rgone:#
note.shop.Orderd (	BRnote