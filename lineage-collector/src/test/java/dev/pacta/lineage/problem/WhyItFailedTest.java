/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class WhyItFailedTest {
    @Test
    void aCommitThatFoundTheDatabaseAwayIsAmongWhatWasSuppressed() {
        assertThat(DatabaseAway.whyOf(committing(new SQLException("sending failed", "08006"))))
                .contains("08006");
    }

    @Test
    void aCommitThatWasRefusedIsNoDatabaseThatIsAway() {
        assertThat(DatabaseAway.whyOf(committing(new SQLException("not unique", "23505"))))
                .isEmpty();
        assertThat(DatabaseAway.whyOf(committing(new IllegalStateException("no"))))
                .isEmpty();
    }

    /** As Narayana and Agroal tell it. */
    private static RuntimeException committing(Exception cause) {
        Exception rolledBack = new Exception("Could not commit transaction.");
        rolledBack.addSuppressed(new Exception("Error trying to commit", cause));
        return new IllegalStateException(rolledBack);
    }
}
