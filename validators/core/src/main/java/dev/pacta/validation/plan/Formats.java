/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.plan;

import com.google.re2j.Pattern;
import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/** The string formats that have a definition which can be checked. */
final class Formats {
    private static final Pattern EMAIL = Pattern.compile("^[^\\s@\"(),:;<>\\[\\]]{1,64}@[^\\s@.]+(\\.[^\\s@.]+)+$");
    private static final Pattern UUID =
            Pattern.compile("^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$");
    private static final Pattern HOST = Pattern.compile(
            "^[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?(\\.[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?)*$");
    private static final Pattern IPV4 = Pattern.compile("^((25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])(\\.|$)){4}$");
    private static final Pattern IPV6 = Pattern.compile("^[0-9a-fA-F:.]{2,45}$");

    private Formats() {}

    static @Nullable Constraint of(String format) {
        return switch (format) {
            case "email" -> matching(EMAIL);
            case "uuid" -> matching(UUID);
            case "hostname" ->
                value -> value.text().length() <= 253
                        && HOST.matcher(value.text()).find();
            case "ipv4" -> matching(IPV4);
            case "ipv6" -> value -> IPV6.matcher(value.text()).find() && hasIpv6Groups(value.text());
            case "uri" -> Formats::isUri;
            default -> null;
        };
    }

    private static Constraint matching(Pattern pattern) {
        return value -> pattern.matcher(value.text()).find();
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
        if (embedded && !IPV4.matcher(tail).find()) {
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
