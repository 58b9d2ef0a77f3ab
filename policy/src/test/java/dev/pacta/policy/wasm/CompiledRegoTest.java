/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.policy.wasm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class CompiledRegoTest {
    private static final Path REGO = Path.of("src/main/rego/access.rego");
    private static final Path COMPILED = Path.of("src/main/resources/dev/pacta/policy/wasm/access.properties");

    @Test
    void theModuleWasCompiledFromTheRegoBesideIt() throws IOException, NoSuchAlgorithmException {
        Properties compiled = new Properties();
        try (Reader text = Files.newBufferedReader(COMPILED)) {
            compiled.load(text);
        }
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(REGO));

        assertThat(compiled.getProperty("rego"))
                .as("access.wasm is older than access.rego; run policy/build-wasm")
                .isEqualTo("sha256:" + HexFormat.of().formatHex(hash));
    }
}
