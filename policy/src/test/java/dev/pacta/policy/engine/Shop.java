/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.policy.engine;

import dev.pacta.policy.FieldLabel;
import dev.pacta.policy.Resource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The data that the cases ask for: fields as {@code name:category:classification}. */
final class Shop {
    private static final List<String> USUAL = List.of("essential.service", "analytics.reporting", "train_ai_system");
    private static final Map<String, List<String>> PURPOSES = Map.of(
            "orders", USUAL,
            "customers", USUAL,
            "payments", List.of("essential.service.payment_processing"),
            "events", List.of("functional.service.improve", "analytics.reporting"),
            "vague", List.of("analytics"),
            "audience", List.of("marketing.advertising"),
            "features", List.of("train_ai_system"));
    private static final Map<String, String> FIELDS = Map.of(
            "orders", "order_id customer_id:user.unique_id total",
            "customers",
                    "email:user.contact.email:confidential city:user.contact.address.city segment "
                            + "birth_date:user.demographic.date_of_birth country:user.contact.address.country",
            "payments", "receipt_email:user.contact.email amount:user.payment method",
            "events", "visitor:user.unique_id.pseudonymous page",
            "vague", "contact:user.contact birth:user.demographic person:user",
            "shop-stock", "sku",
            "shop-eu.stock", "sku",
            "secrets", "key::restricted name::public",
            "audience", "email:user.contact.email",
            "features", "customer_id:user.unique_id");

    private Shop() {}

    /** Of {@code contract} or {@code contract:field,field}. */
    static Resource resource(String text) {
        String[] parts = text.split(":", 2);
        String contract = parts[0];
        List<String> asked = parts.length == 1 ? List.of() : List.of(parts[1].split(","));
        List<FieldLabel> fields = Arrays.stream(
                        FIELDS.getOrDefault(contract, "").split(" "))
                .filter(field -> !field.isEmpty())
                .map(Shop::label)
                .filter(label -> asked.isEmpty() || asked.contains(label.field()))
                .toList();
        return new Resource(contract, "1.0.0", null, fields, PURPOSES.getOrDefault(contract, List.of()), null);
    }

    private static FieldLabel label(String text) {
        String[] parts = text.split(":");
        return new FieldLabel(parts[0], part(parts, 1), part(parts, 2));
    }

    private static @Nullable String part(String[] parts, int index) {
        return parts.length > index && !parts[index].isEmpty() ? parts[index] : null;
    }
}
