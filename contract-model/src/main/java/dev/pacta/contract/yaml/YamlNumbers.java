/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.yaml;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.regex.Pattern;

/** The numbers of YAML 1.2's core schema (section 10.3.2), up to a length that no honest number exceeds. */
final class YamlNumbers {
    private static final int LONGEST = 100;
    private static final Pattern INTEGER = Pattern.compile("[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+");
    private static final Pattern DECIMAL = Pattern.compile("[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]{1,4})?");

    private YamlNumbers() {}

    static boolean isInteger(String text) {
        return text.length() <= LONGEST && INTEGER.matcher(text).matches();
    }

    static boolean isDecimal(String text) {
        return text.length() <= LONGEST && DECIMAL.matcher(text).matches();
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
