/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.yaml;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The numbers of YAML 1.2's core schema (section 10.3.2), up to a length that no honest number exceeds. */
public final class YamlNumbers {
    private static final int LONGEST = 100;
    /** Made when the first number comes that is more than a few digits. */
    private static final class Forms {
        private static final Pattern INTEGER = Pattern.compile("[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+");
        private static final Pattern DECIMAL =
                Pattern.compile("[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]{1,4})?");
    }

    private YamlNumbers() {}

    /** A whole number of at most nine decimal digits, with or without a sign. */
    public static @Nullable Integer small(String text) {
        int start = text.startsWith("-") || text.startsWith("+") ? 1 : 0;
        int digits = text.length() - start;
        if (digits < 1 || digits > 9) {
            return null;
        }
        int number = 0;
        for (int at = start; at < text.length(); at++) {
            int digit = text.charAt(at) - '0';
            if (digit < 0 || digit > 9) {
                return null;
            }
            number = number * 10 + digit;
        }
        return text.charAt(0) == '-' ? -number : number;
    }

    static boolean isInteger(String text) {
        return small(text) != null
                || text.length() <= LONGEST && Forms.INTEGER.matcher(text).matches();
    }

    static boolean isDecimal(String text) {
        return text.length() <= LONGEST && Forms.DECIMAL.matcher(text).matches();
    }

    static Number parse(String text) {
        if (text.startsWith("0o")) {
            return new BigInteger(text.substring(2), 8);
        }
        if (text.startsWith("0x")) {
            return new BigInteger(text.substring(2), 16);
        }
        return isInteger(text) ? new BigInteger(text) : new BigDecimal(text);
    }
}
