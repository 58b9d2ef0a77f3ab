/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.bench;

import java.util.List;
import java.util.Set;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.util.Utf8;
import org.jspecify.annotations.Nullable;

/**
 * The rules of {@code orders.odcs.yaml} in plain Java over a decoded record, as somebody would write them by hand for these orders alone: the least
 * that the rules cost once the values are there. It counts nothing, remembers nothing and cannot say what is wrong.
 */
final class HandWrittenOrders {
    private static final Set<Utf8> CHANNELS = texts("web", "shop", "phone", "partner");
    private static final Set<Utf8> SEGMENTS = texts("private", "business", "public");
    private static final Set<Utf8> CARRIERS = texts("northpost", "southpost");
    private static final Set<Utf8> METHODS = texts("invoice", "transfer", "wallet");
    private static final int UUID_LENGTH = 36;

    private HandWrittenOrders() {}

    private static Set<Utf8> texts(String... texts) {
        return Set.copyOf(List.of(texts).stream().map(Utf8::new).toList());
    }

    static boolean isValid(GenericRecord order) {
        return isUuid(order.get(0))
                && isForm(order.get(1), "ORD-", 4, 8, '0', '9')
                && order.get(2) instanceof Long
                && order.get(3) instanceof Integer
                && CHANNELS.contains(order.get(4))
                && isForm(order.get(5), "", 0, 3, 'A', 'Z')
                && isBetween(order.get(6), 0, 1_000_000)
                && isBetween(order.get(7), 1, 500)
                && order.get(8) instanceof Boolean
                && (order.get(9) == null || isText(order.get(9), 0, 500))
                && (order.get(10) == null || isBetween(order.get(10), 0, 1))
                && isCustomer((GenericRecord) order.get(11))
                && isShipping((GenericRecord) order.get(12))
                && isPayment((GenericRecord) order.get(13))
                && areItems((List<?>) order.get(14))
                && areTags((List<?>) order.get(15));
    }

    private static boolean isCustomer(GenericRecord customer) {
        return isForm(customer.get(0), "C", 1, 7, '0', '9')
                && isText(customer.get(1), 1, 120)
                && isEmail(customer.get(2))
                && SEGMENTS.contains(customer.get(3))
                && (customer.get(4) == null || isBetween(customer.get(4), 0, Long.MAX_VALUE));
    }

    private static boolean isShipping(GenericRecord shipping) {
        return isText(shipping.get(0), 1, 100)
                && isText(shipping.get(1), 1, 80)
                && isForm(shipping.get(2), "", 0, 5, '0', '9')
                && isForm(shipping.get(3), "", 0, 2, 'A', 'Z')
                && CARRIERS.contains(shipping.get(4))
                && isBetween(shipping.get(5), 0, 30_000);
    }

    private static boolean isPayment(GenericRecord payment) {
        return METHODS.contains(payment.get(0)) && isReference(payment.get(1)) && payment.get(2) instanceof Boolean;
    }

    private static boolean areItems(List<?> items) {
        if (items.isEmpty() || items.size() > 50) {
            return false;
        }
        for (Object each : items) {
            GenericRecord item = (GenericRecord) each;
            if (!(isForm(item.get(0), "SKU-", 4, 4, '0', '9')
                    && isBetween(item.get(1), 1, 99)
                    && isBetween(item.get(2), 0, Double.MAX_VALUE)
                    && isBetween(item.get(3), 0, 1))) {
                return false;
            }
        }
        return true;
    }

    private static boolean areTags(@Nullable List<?> tags) {
        if (tags == null || tags.size() > 10) {
            return tags == null;
        }
        for (int at = 0; at < tags.size(); at++) {
            Utf8 tag = (Utf8) tags.get(at);
            if (!isText(tag, 1, 30) || !isWord(tag) || tags.indexOf(tag) < at) {
                return false;
            }
        }
        return true;
    }

    private static boolean isWord(Utf8 text) {
        byte[] bytes = text.getBytes();
        for (int at = 0; at < text.getByteLength(); at++) {
            if (bytes[at] != '-' && (bytes[at] < 'a' || bytes[at] > 'z')) {
                return false;
            }
        }
        return true;
    }

    /** A prefix and so many characters of one range. */
    private static boolean isForm(@Nullable Object value, String prefix, int from, int count, char first, char last) {
        if (!(value instanceof Utf8 text) || text.getByteLength() != from + count) {
            return false;
        }
        byte[] bytes = text.getBytes();
        for (int at = 0; at < from; at++) {
            if (bytes[at] != prefix.charAt(at)) {
                return false;
            }
        }
        for (int at = from; at < from + count; at++) {
            if (bytes[at] < first || bytes[at] > last) {
                return false;
            }
        }
        return true;
    }

    private static boolean isReference(@Nullable Object value) {
        if (!(value instanceof Utf8 text) || text.getByteLength() != 14) {
            return false;
        }
        byte[] bytes = text.getBytes();
        boolean form = bytes[0] == 'P' && bytes[1] == 'A' && bytes[2] == 'Y' && bytes[3] == '-';
        for (int at = 4; at < 14; at++) {
            form &= bytes[at] >= 'A' && bytes[at] <= 'Z' || bytes[at] >= '0' && bytes[at] <= '9';
        }
        return form;
    }

    private static boolean isUuid(@Nullable Object value) {
        if (!(value instanceof Utf8 text) || text.getByteLength() != UUID_LENGTH) {
            return false;
        }
        byte[] bytes = text.getBytes();
        for (int at = 0; at < UUID_LENGTH; at++) {
            boolean hyphen = at == 8 || at == 13 || at == 18 || at == 23;
            if (hyphen ? bytes[at] != '-' : Character.digit(bytes[at], 16) < 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean isEmail(@Nullable Object value) {
        if (!(value instanceof Utf8 text)) {
            return false;
        }
        byte[] bytes = text.getBytes();
        int sign = -1;
        int dot = -1;
        for (int at = 0; at < text.getByteLength(); at++) {
            if (bytes[at] <= ' ' || bytes[at] == '@' && sign >= 0) {
                return false;
            }
            sign = bytes[at] == '@' ? at : sign;
            dot = bytes[at] == '.' ? at : dot;
        }
        return sign > 0 && sign <= 64 && dot > sign + 1 && dot < text.getByteLength() - 1;
    }

    /** Text of so many characters. */
    private static boolean isText(@Nullable Object value, int shortest, int longest) {
        if (!(value instanceof Utf8 text)) {
            return false;
        }
        byte[] bytes = text.getBytes();
        int characters = 0;
        for (int at = 0; at < text.getByteLength(); at++) {
            characters += (bytes[at] & 0xC0) == 0x80 ? 0 : 1;
        }
        return characters >= shortest && characters <= longest;
    }

    private static boolean isBetween(@Nullable Object value, double least, double most) {
        return value instanceof Double number
                ? number >= least && number <= most
                : value instanceof Long whole && whole >= least && whole <= most;
    }
}
