#!/usr/bin/env python3
# Copyright 2026 the Pacta authors
# SPDX-License-Identifier: Apache-2.0
"""Writes the data of the example shop: customers.csv, payments.csv, orders.ndjson, events.ndjson and manifest.json.

The same seed gives the same bytes on every machine; nothing but the standard library is used. No person here exists:
names are put together from invented syllables, addresses end in domains that are reserved for examples, card numbers
are the ones that payment providers publish for tests. Faults are planted on purpose, one per row, and every one of
them is listed in manifest.json; --clean leaves them out.
"""

import argparse
import csv
import datetime
import json
import pathlib
import random
import uuid

SEED = 20260331
CUSTOMERS, ORDERS, EVENTS = 200, 1000, 600
END = datetime.datetime(2026, 3, 31, 18, 0, tzinfo=datetime.timezone.utc)

FIRST = ["Alwen", "Brisa", "Corvin", "Delmira", "Elvan", "Fenja", "Gorwin", "Halka", "Ismon", "Jorina",
         "Kelvar", "Lumia", "Marwin", "Nelda", "Orlin", "Pelka", "Quirin", "Runa", "Sorvan", "Tilda"]
LAST_START = ["Amber", "Birken", "Cedar", "Dorn", "Eichen", "Falken", "Garten", "Hasel", "Kirsch", "Linden"]
LAST_END = ["bruck", "feld", "garth", "hain", "mark", "ried", "stett", "wald"]
MAIL_DOMAINS = ["example.com", "example.org", "example.net", "mail.example"]
CITIES = {"DE": ["Musterstadt", "Sampletown"], "AT": ["Beispielberg"], "CH": ["Exempelwil"], "FR": ["Exempleville"],
          "NL": ["Voorbeelddam"]}
NOTES = ["Please ring twice", "Leave it with the neighbour", "Back door, blue paint", "Not before noon", "It is a present"]
PRAISE = ["The new search is quick", "Basket lost my second item", "Could you sell larger boxes", "Page was slow today",
          "Love the spring colours", "Delivery was faster than promised", "The filter by size does not work"]
# Look like personal data and are none: a detector must leave them alone.
HARMLESS = ["Where is ORD-00000017? It says shipped since Monday", "Batch 4111 1111 1111 1112 is printed on the box",
            "Saw it at home@shop, is that a typo", "Article 8901234567894 is listed twice"]
# What the contract of the events does not allow: (comment, category, detector's subject).
LEAKS = [
    ("Please answer to brisa.cedarwald@example.com", "user.contact.email", "e-mail address"),
    ("my mail is corvin.dornfeld@example.org thanks", "user.contact.email", "e-mail address"),
    ("Write me: halka.lindenhain@example.net!", "user.contact.email", "e-mail address"),
    ("new address runa.haselried@example.com please update", "user.contact.email", "e-mail address"),
    ("Card 4111 1111 1111 1111 was charged twice", "user.payment", "payment card number"),
    ("refund to 5555555555554444 please", "user.payment", "payment card number"),
    ("I paid with 3714-496353-98431 and got no receipt", "user.payment", "payment card number"),
]


def instant(moment):
    return moment.strftime("%Y-%m-%dT%H:%M:%SZ")


def euros(cents):
    return round(cents / 100, 2)


def make_customers(dice):
    rows = []
    for number in range(1, CUSTOMERS + 1):
        first, last = dice.choice(FIRST), dice.choice(LAST_START) + dice.choice(LAST_END)
        country = dice.choices(list(CITIES), weights=[60, 12, 12, 8, 8])[0]
        born = datetime.date(1945, 1, 1) + datetime.timedelta(days=dice.randrange(22000))
        rows.append({
            "customer_id": f"CUS-{number:06d}",
            "full_name": f"{first} {last}",
            "email": f"{first}.{last}{number}@{dice.choice(MAIL_DOMAINS)}".lower(),
            "birth_date": born.isoformat() if dice.random() < 0.3 else "",
            "city": dice.choice(CITIES[country]),
            "country": country,
            "tier": "plus" if dice.random() < 0.2 else "standard",
            "registered_at": instant(END - datetime.timedelta(minutes=dice.randrange(200 * 1440, 1500 * 1440))),
        })
    return rows


def make_orders(dice):
    orders = []
    for number in range(1, ORDERS + 1):
        lines = [{"sku": f"SKU-{dice.randrange(1, 61):04d}", "quantity": dice.choices([1, 2, 3, 5], [70, 20, 8, 2])[0],
                  "unit_price": euros(dice.randrange(490, 9000, 5))} for _ in range(dice.choices([1, 2, 3, 4], [55, 25, 15, 5])[0])]
        coupon = dice.choice(["SPRING26", "WELCOME5"]) if dice.random() < 0.12 else None
        cents = sum(round(line["unit_price"] * 100) * line["quantity"] for line in lines) + 490 - (500 if coupon else 0)
        country = dice.choices(list(CITIES), weights=[60, 12, 12, 8, 8])[0]
        orders.append({
            "order_id": f"ORD-{number:08d}",
            # A fifth of the customers has stopped ordering: the churn model needs both outcomes.
            "customer_id": f"CUS-{dice.randrange(1, CUSTOMERS * 4 // 5 + 1):06d}",
            "placed_at": instant(END - datetime.timedelta(seconds=int(180 * 86400 * (ORDERS - number + dice.random()) / ORDERS))),
            "status": dice.choices(["placed", "paid", "shipped", "delivered", "cancelled"], [5, 10, 15, 65, 5])[0],
            "currency": "CHF" if country == "CH" else "EUR",
            "total": euros(cents),
            "delivery_country": country,
            "coupon_code": coupon,
            "note": dice.choice(NOTES) if dice.random() < 0.15 else None,
            "lines": lines,
        })
    return orders


def make_payments(dice, orders, customers):
    addresses = {customer["customer_id"]: customer["email"] for customer in customers}
    payments = []
    for order in orders:
        if order["status"] in ("placed", "cancelled"):
            continue
        method = dice.choices(["card", "transfer", "wallet"], [60, 15, 25])[0]
        payments.append({
            "payment_id": f"PAY-{len(payments) + 1:08d}",
            "order_id": order["order_id"],
            "amount": f"{order['total']:.2f}",
            "currency": order["currency"],
            "method": method,
            "card_last_four": dice.choice(["1111", "4444", "8431", "0005"]) if method == "card" else "",
            "receipt_email": addresses[order["customer_id"]],
            "paid_at": order["placed_at"],
        })
    return payments


def make_events(dice):
    events = []
    for number in range(EVENTS):
        kind = dice.choices(["view", "basket", "search", "feedback"], [50, 20, 15, 15])[0]
        event = {
            "event_id": str(uuid.UUID(int=dice.getrandbits(128), version=4)),
            "event_type": kind,
            "occurred_at": instant(END - datetime.timedelta(seconds=(EVENTS - number) * 61)),
            "session_id": f"{dice.getrandbits(64):016x}",
        }
        if dice.random() < 0.4:
            event["customer_id"] = f"CUS-{dice.randrange(1, CUSTOMERS + 1):06d}"
        if kind in ("view", "basket"):
            event["sku"] = f"SKU-{dice.randrange(1, 61):04d}"
        if kind == "feedback":
            event["comment"] = dice.choice(PRAISE)
        events.append(event)
    return events


def order_faults():
    """Each entry: field, rule that it breaks, what was expected, and the change that plants it."""
    def put(field, value):
        return lambda order, before: order.update({field: value})

    def drop(field):
        return lambda order, before: order.pop(field)

    def line(field, value):
        return lambda order, before: order["lines"][0].update({field: value})

    return [
        ("order_id", "required", "a value", drop("order_id")),
        ("order_id", "pattern", "^ORD-[0-9]{8}$", put("order_id", "ORD-12")),
        ("order_id", "unique", "no second row with this order_id", lambda order, before: order.update(order_id=before["order_id"])),
        ("order_id", "unique", "no second row with this order_id", lambda order, before: order.update(order_id=before["order_id"])),
        ("customer_id", "required", "a value", put("customer_id", None)),
        ("customer_id", "pattern", "^CUS-[0-9]{6}$", put("customer_id", "4711")),
        ("placed_at", "type", "a timestamp", put("placed_at", "yesterday")),
        ("placed_at", "type", "a day that exists", put("placed_at", "2026-02-30T10:00:00Z")),
        ("placed_at", "minimum", "2020-01-01T00:00:00Z or later", put("placed_at", "1970-01-01T00:00:00Z")),
        ("status", "enum", "placed, paid, shipped, delivered or cancelled", put("status", "lost")),
        ("status", "required", "a value", drop("status")),
        ("currency", "enum", "EUR or CHF", put("currency", "EURO")),
        ("total", "minimum", "0 or more", put("total", -12.5)),
        ("total", "maximum", "100000 or less", put("total", 1250000)),
        ("total", "type", "a number", put("total", "59,90")),
        ("total", "multipleOf", "whole cents", put("total", 19.995)),
        ("delivery_country", "pattern", "^[A-Z]{2}$", put("delivery_country", "Germany")),
        ("coupon_code", "pattern", "^[A-Z0-9]{4,12}$", put("coupon_code", "spring 26")),
        ("note", "maxLength", "300 characters or fewer", put("note", "Please ring twice. " * 20)),
        ("lines", "minItems", "1 element or more", put("lines", [])),
        ("lines", "required", "a value", drop("lines")),
        ("lines.sku", "pattern", "^SKU-[0-9]{4}$", line("sku", "7")),
        ("lines.quantity", "minimum", "1 or more", line("quantity", 0)),
        ("lines.quantity", "type", "a whole number", line("quantity", 1.5)),
        ("lines.unit_price", "minimum", "0 or more", line("unit_price", -1)),
    ]


def plant_orders(dice, orders):
    faults = order_faults()
    planted = []
    for row, (field, rule, expected, change) in zip(sorted(dice.sample(range(20, ORDERS), len(faults))), faults):
        # The row ten above is never changed before this one: faults sit on increasing rows, and it keeps its key.
        before = next(order for order in orders[row - 10:row] if str(order.get("order_id", "")).startswith("ORD-000"))
        change(orders[row], before)
        planted.append({"line": row + 1, "field": field, "rule": rule, "expected": expected})
    return planted


def plant_events(dice, events):
    spoken = [row for row, event in enumerate(events) if "comment" in event]
    rows = dice.sample(spoken, len(LEAKS) + len(HARMLESS))
    planted = []
    for row, (comment, category, subject) in zip(rows, LEAKS):
        events[row]["comment"] = comment
        planted.append({"line": row + 1, "field": "comment", "dataCategory": category, "what": subject})
    for row, comment in zip(rows[len(LEAKS):], HARMLESS):
        events[row]["comment"] = comment
    return sorted(planted, key=lambda entry: entry["line"]), sorted(row + 1 for row in rows[len(LEAKS):])


def write_csv(path, rows):
    with path.open("w", newline="", encoding="utf-8") as out:
        writer = csv.DictWriter(out, list(rows[0]), lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


def write_ndjson(path, rows):
    path.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), encoding="utf-8")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--out", type=pathlib.Path, default=pathlib.Path(__file__).parent, help="folder to write to")
    parser.add_argument("--clean", action="store_true", help="plant no faults and write no manifest")
    arguments = parser.parse_args()
    arguments.out.mkdir(parents=True, exist_ok=True)

    dice = random.Random(SEED)
    customers, orders = make_customers(dice), make_orders(dice)
    payments, events = make_payments(dice, orders, customers), make_events(dice)
    if not arguments.clean:
        order_plants = plant_orders(dice, orders)
        event_plants, harmless = plant_events(dice, events)
        manifest = {
            "seed": SEED,
            "files": {
                "customers.csv": {"contract": "customers", "schemaObject": "customers", "records": len(customers), "planted": []},
                "payments.csv": {"contract": "payments", "schemaObject": "payments", "records": len(payments), "planted": []},
                "orders.ndjson": {"contract": "orders", "schemaObject": "orders", "records": len(orders), "planted": order_plants},
                # Written by make_parquet.py: one row per customer and day.
                "customer_features.parquet": {"contract": "customer_features", "schemaObject": "customer_features",
                                              "records": 2 * len(customers), "planted": []},
                "events.ndjson": {"contract": "events", "schemaObject": "events", "records": len(events),
                                  "planted": event_plants, "harmlessLines": harmless},
            },
        }
        (arguments.out / "manifest.json").write_text(json.dumps(manifest, indent=2) + "\n", encoding="utf-8")
    write_csv(arguments.out / "customers.csv", customers)
    write_csv(arguments.out / "payments.csv", payments)
    write_ndjson(arguments.out / "orders.ndjson", orders)
    write_ndjson(arguments.out / "events.ndjson", events)


if __name__ == "__main__":
    main()
