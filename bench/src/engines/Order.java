/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

/** An order as a job of a stream has it, between its line and what is written of it. */
public final class Order implements Serializable {
    /** How many were written by the job that runs. */
    static final LongAdder WRITTEN = new LongAdder();

    private static final long serialVersionUID = 1L;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, String> REGIONS = Map.of(
            "PT", "south", "ES", "south", "IT", "south", "FR", "west", "NL", "west", "DE", "middle", "PL", "east", "SE", "north");
    private static final double TAX = 0.23;

    public long id;
    public long customer;
    public String country = "";
    public String region = "";
    public String sku = "";
    public int quantity;
    public double price;
    public double total;
    public long placedAt;
    public boolean express;

    public Order() {}

    /** Parses a line. */
    static Order of(String line) {
        try {
            JsonNode json = JSON.readTree(line);
            Order order = new Order();
            order.id = json.get("order_id").longValue();
            order.customer = json.get("customer_id").longValue();
            order.country = json.get("country").textValue();
            order.sku = json.get("sku").textValue();
            order.quantity = json.get("quantity").intValue();
            order.price = json.get("price").doubleValue();
            order.placedAt = Instant.parse(json.get("placed_at").textValue()).toEpochMilli();
            order.express = json.get("express").booleanValue();
            return order;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Adds what it costs and where it goes. */
    Order enriched() {
        region = REGIONS.get(country.toUpperCase(Locale.ROOT));
        total = quantity * price * (1 + TAX);
        return this;
    }

    /** The line that is written. */
    String line() {
        WRITTEN.increment();
        return id + "," + customer + "," + country + "," + region + "," + sku + "," + quantity + "," + total + "," + placedAt + ","
                + express;
    }
}
