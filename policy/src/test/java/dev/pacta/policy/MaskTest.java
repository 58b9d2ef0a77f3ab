/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MaskTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "redact",
                "generalise(year)",
                "generalise(10)",
                "truncate(3)",
                "partial",
                "hash",
                "tokenise",
                "preserve"
            })
    void readsWhatItWrites(String written) {
        assertThat(Mask.read(written).map(Mask::text)).contains(written);
        assertThat(Mask.forms()).contains(written.replaceAll("\\(.*", ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "blur",
                "HASH",
                "hash()",
                "hash(3)",
                "truncate",
                "truncate(0)",
                "truncate(-1)",
                "truncate(3",
                "truncate (3)",
                "truncate(9999999999)",
                "generalise(week)",
                "generalise(0.5)",
                "null\n"
            })
    void isNoneOtherwise(String written) {
        assertThat(Mask.read(written)).isEqualTo(Optional.empty());
    }
}
