/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.lint.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressRuleTest {
    private static final List<String> PIECES = List.of(
            "http",
            "HTTPS",
            "jdbc",
            "a",
            "Z",
            ":",
            ":",
            "/",
            "//",
            "//",
            "host",
            "h.example",
            ".",
            "-",
            "_",
            "~",
            "9",
            "80",
            "%",
            "[",
            "]",
            " ",
            "?",
            "#",
            "@",
            "é",
            "");

    private static final List<String> SCHEMES = List.of("http:", "https://", "jdbc:", "S://", ":");

    @Test
    void whatIsPlainIsSoundByTheParserOfJava() {
        Random random = new Random(20261122);
        int plain = 0;
        for (int round = 0; round < 300_000; round++) {
            StringBuilder address =
                    new StringBuilder(random.nextBoolean() ? "" : SCHEMES.get(random.nextInt(SCHEMES.size())));
            for (int piece = random.nextInt(8); piece >= 0; piece--) {
                address.append(PIECES.get(random.nextInt(PIECES.size())));
            }
            if (AddressRule.isPlain(address.toString())) {
                plain++;
                assertThat(isSoundByJava(address.toString()))
                        .as(address.toString())
                        .isTrue();
            }
        }
        assertThat(plain).isGreaterThan(1_000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://orders.shop.example/v1",
                "jdbc:postgresql://localhost:5432/orders/order_id",
                "mailto:a",
                "https://host:80"
            })
    void ordinaryAddressesArePlain(String address) {
        assertThat(AddressRule.isPlain(address)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "https",
                "https:",
                "https://",
                "https:///path",
                "://host",
                "docs/orders.md",
                "https://host/a b"
            })
    void othersAreNot(String address) {
        assertThat(AddressRule.isPlain(address)).isFalse();
    }

    private static boolean isSoundByJava(String address) {
        try {
            URI uri = new URI(address);
            boolean web = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
            return !web || uri.getRawAuthority() != null;
        } catch (URISyntaxException broken) {
            return false;
        }
    }
}
