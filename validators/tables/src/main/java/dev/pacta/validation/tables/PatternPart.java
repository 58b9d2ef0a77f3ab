/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.tables;

import java.util.List;

/** A part of a {@link PortablePattern}. */
sealed interface PatternPart {
    /** Characters, from and to in turn. */
    record Class(List<int[]> ranges, boolean negated) implements PatternPart {}

    /** One after the other. */
    record Sequence(List<PatternPart> parts) implements PatternPart {}

    /** One or another. */
    record Choice(List<PatternPart> parts) implements PatternPart {}

    /** @param most -1 for any number */
    record Repeated(PatternPart part, int least, int most) implements PatternPart {}

    /** An end of the text. */
    record End(boolean first) implements PatternPart {}
}
