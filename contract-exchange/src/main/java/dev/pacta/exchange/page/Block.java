/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.page;

import java.util.List;

/** A piece of a page, in no language of pages. Texts are as people wrote them; whoever renders them escapes them. */
sealed interface Block {
    /** @param level 1 for the title of the page */
    record Heading(int level, String text) implements Block {
        public Heading {
            if (level < 1 || level > 3) {
                throw new IllegalArgumentException("a page has headings of three levels");
            }
        }
    }

    /** @param label what the text is, or empty */
    record Paragraph(String label, String text) implements Block {}

    /** @param rows as wide as the head; each cell has a line for each thing said in it */
    record Table(List<String> head, List<List<Cell>> rows) implements Block {
        public Table {
            head = List.copyOf(head);
            rows = rows.stream().map(List::copyOf).toList();
            for (List<Cell> row : rows) {
                if (row.size() != head.size()) {
                    throw new IllegalArgumentException("a row is as wide as the head of its table");
                }
            }
        }
    }

    /** What a cell says, line by line. */
    record Cell(List<String> lines) {
        public Cell {
            lines = List.copyOf(lines);
        }

        static Cell of(String text) {
            return new Cell(text.isEmpty() ? List.of() : List.of(text));
        }
    }
}
