/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MaskKeysTest {
    private static final byte[] SECRET =
            "0123456789abcdef0123456789abcdef".getBytes(java.nio.charset.StandardCharsets.UTF_8);
    private static final String WRITTEN = Base64.getEncoder().encodeToString(SECRET);

    @Test
    void isReadFromTheEnvironmentOrAFile(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("key"), WRITTEN + "\n");
        String same = MaskKeys.of(SECRET).fingerprint();

        assertThat(MaskKeySource.ENVIRONMENT
                        .read(Map.of("PACTA_MASK_KEY", WRITTEN))
                        .fingerprint())
                .isEqualTo(same);
        assertThat(new MaskKeySource("file:" + file).read().fingerprint()).isEqualTo(same);
        assertThat(MaskKeySource.NONE.read().fingerprint()).isEmpty();
        assertThat(MaskKeys.of(new byte[32]).fingerprint()).isNotEqualTo(same).hasSize(16);
    }

    @Test
    void isNeverShownAlsoWhenItIsWrong(@TempDir Path folder) throws IOException {
        String wrong = "s3cret-s3cret-s3cret";
        Path file = Files.writeString(folder.resolve("key"), wrong);

        assertThat(MaskKeys.of(SECRET).toString()).isEqualTo("a key");
        for (MaskKeySource source : List.of(new MaskKeySource("file:" + file), new MaskKeySource("env:KEY"))) {
            assertThatThrownBy(() -> source.read(Map.of("KEY", wrong)))
                    .isInstanceOf(ObligationException.class)
                    .hasMessageNotContaining("s3cret")
                    .hasMessageContaining("is not Base64");
        }
        assertThatThrownBy(() -> new MaskKeySource(wrong)).hasMessageNotContaining("s3cret");
        assertThatThrownBy(() -> new MaskKeySource("env:KEY").read(Map.of("KEY", "c2hvcnQ=")))
                .hasMessageStartingWith("the key for masks has 5 bytes, at least 32 are needed");
        assertThatThrownBy(() -> new MaskKeySource("env:KEY").read(Map.of()))
                .hasMessageStartingWith("the key for masks is not at env:KEY");
        assertThatThrownBy(() -> new MaskKeySource("file:" + folder.resolve("none")).read())
                .isInstanceOf(ObligationException.class);
    }
}
