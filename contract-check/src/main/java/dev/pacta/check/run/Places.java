/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.check.run;

import dev.pacta.contract.odcs.ContractDocument;
import dev.pacta.contract.yaml.Position;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where in a document something is seen. What is gone is pointed at by the nearest thing around it that is left. */
final class Places {
    private Places() {}

    /** The place of a JSON pointer (RFC 6901), or of the nearest value above it that there is; null stands for the document itself. */
    static Position of(ContractDocument document, @Nullable String pointer) {
        String at = pointer == null ? "" : pointer;
        while (!at.isEmpty()) {
            Optional<Position> place = document.position(at);
            if (place.isPresent()) {
                return place.get();
            }
            at = at.substring(0, Math.max(0, at.lastIndexOf('/')));
        }
        return Position.START;
    }
}
