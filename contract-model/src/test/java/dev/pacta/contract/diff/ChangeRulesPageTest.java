/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The page {@code docs/change-rules.md} is written from the catalogue; {@code -Dpacta.write-docs} writes it anew. */
class ChangeRulesPageTest {
    private static final Path PAGE = Path.of("../docs/change-rules.md");

    @Test
    void thePageHasTheRulesAsTheyAre() throws IOException {
        String page = ChangeRulesPage.text();
        if (System.getProperty("pacta.write-docs") != null) {
            Files.writeString(PAGE, page);
        }

        assertThat(Files.readString(PAGE)).isEqualTo(page);
    }
}
