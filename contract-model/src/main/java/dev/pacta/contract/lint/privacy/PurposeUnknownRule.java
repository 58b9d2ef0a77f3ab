/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.lint.privacy;

/** The purposes of a privacy block are keys of the taxonomy. */
final class PurposeUnknownRule extends KeyWordRule {
    PurposeUnknownRule() {
        super(
                "pacta.privacy.purpose-key",
                "A purpose is a key of the taxonomy",
                """
                A reader's purpose must lie at or below one that the contract declares. A declared purpose with a slip in it allows nothing to anybody.
                """,
                """
                customProperties:
                  - property: privacy
                    value:
                      purposes:
                        - marketing.advertizing  # <- here
                """,
                """
                customProperties:
                  - property: privacy
                    value:
                      purposes:
                        - marketing.advertising
                """,
                "purposes",
                Taxonomy.PURPOSES);
    }
}
