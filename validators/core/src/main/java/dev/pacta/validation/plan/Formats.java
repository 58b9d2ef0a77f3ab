/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.plan;

import dev.pacta.validation.pattern.LinearPattern;
import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/** The string formats that have a definition which can be checked. */
final class Formats {
    static final LinearPattern EMAIL = LinearPattern.compile("^[^\\s@\"(),:;<>\\[\\]]{1,64}@[^\\s@.]+(\\.[^\\s@.]+)+$");
    private static final LinearPattern UUID =
            LinearPattern.compile("^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$");
    private static final LinearPattern HOST = LinearPattern.compile(
            "^[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?(\\.[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?)*$");
    private static final LinearPattern IPV4 =
            LinearPattern.compile("^((25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])(\\.|$)){4}$");
    private static final LinearPattern IPV6 = LinearPattern.compile("^[0-9a-fA-F:.]{2,45}$");

    /** An e-mail address. */
    static final Constraint EMAIL_FORM = value ->
            value.isAscii() ? EmailForm.is(value.bytes(), value.from(), value.to()) : EMAIL.found(value.text());

    private Formats() {}

    static @Nullable Constraint of(String format) {
        return switch (format) {
            case "email" -> EMAIL_FORM;
            case "uuid" -> new Constraints.Matches(UUID);
            case "hostname" -> value -> value.characters() <= 253 && found(HOST, value);
            case "ipv4" -> value -> found(IPV4, value);
            case "ipv6" -> value -> found(IPV6, value) && hasIpv6Groups(value.text());
            case "uri" -> Formats::isUri;
            default -> null;
        };
    }

    static boolean found(LinearPattern pattern, Value value) {
        return value.isAscii() ? pattern.found(value.bytes(), value.from(), value.to()) : pattern.found(value.text());
    }

    private static boolean isUri(Value value) {
        try {
            return new URI(value.text()).isAbsolute();
        } catch (URISyntaxException malformed) {
            return false;
        }
    }

    /** Eight groups of up to four digits, one run of zero groups may be left out (RFC 4291, section 2.2). */
    private static boolean hasIpv6Groups(String text) {
        int gap = text.indexOf("::");
        if (gap >= 0 && text.indexOf("::", gap + 1) >= 0) {
            return false;
        }
        String tail = text.substring(text.lastIndexOf(':') + 1);
        boolean embedded = tail.indexOf('.') >= 0;
        if (embedded && !IPV4.found(tail)) {
            return false;
        }
        String groups = embedded ? text.substring(0, text.length() - tail.length()) + "0:0" : text;
        int count = 0;
        for (String group : groups.split(":", -1)) {
            if (group.length() > 4 || group.indexOf('.') >= 0) {
                return false;
            }
            count += group.isEmpty() ? 0 : 1;
        }
        return gap >= 0 ? count < 8 : count == 8 && !groups.startsWith(":") && !groups.endsWith(":");
    }
}
