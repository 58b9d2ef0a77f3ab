/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.bucket;

import java.net.http.HttpResponse;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/** What the headers of an answer say of the object. */
final class ObjectHeaders {
    private ObjectHeaders() {}

    static StoredObject object(String key, HttpResponse<?> answer) {
        String range = header(answer, "content-range");
        String size = range.isEmpty() ? header(answer, "content-length") : range.substring(range.lastIndexOf('/') + 1);
        return new StoredObject(
                key,
                size.matches("\\d{1,18}") ? Long.parseLong(size) : -1,
                time(header(answer, "last-modified")),
                header(answer, "etag"));
    }

    private static Instant time(String said) {
        try {
            return ZonedDateTime.parse(said, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
        } catch (DateTimeException unknown) {
            return Instant.EPOCH;
        }
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
