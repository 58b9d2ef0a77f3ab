/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.files;

import java.util.Locale;
import java.util.Optional;

/** The forms of files that are read. */
public enum FileForm {
    CSV(".csv"),
    NDJSON(".ndjson"),
    JSON(".json"),
    PARQUET(".parquet"),
    AVRO(".avro"),
    ARROW(".arrow"),
    EXCEL(".xlsx");

    private final String ending;

    FileForm(String ending) {
        this.ending = ending;
    }

    /** What the name of such a file ends with. */
    public String ending() {
        return ending;
    }

    /** Whether such a file says the type of each column. */
    public boolean isTyped() {
        return this == PARQUET || this == ARROW;
    }

    /** The form that a file's name tells, packed or not. */
    public static Optional<FileForm> of(String name) {
        String plain = Packing.plain(name.toLowerCase(Locale.ROOT));
        return switch (plain.substring(plain.lastIndexOf('.') + 1)) {
            case "ndjson", "jsonl" -> Optional.of(NDJSON);
            case "json" -> Optional.of(JSON);
            case "csv", "tsv" -> Optional.of(CSV);
            case "parquet" -> Optional.of(PARQUET);
            case "avro" -> Optional.of(AVRO);
            case "arrow", "arrows", "feather" -> Optional.of(ARROW);
            case "xlsx", "xlsm" -> Optional.of(EXCEL);
            default -> Optional.empty();
        };
    }

    /** What to say of a file whose name tells no form. */
    public static String unknown(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(".orc")
                ? "ORC is not read; write the data as .parquet, which keeps its types"
                : "the ending says nothing of the format; known are .ndjson, .jsonl, .json, .csv, .tsv"
                        + " (each also .gz and .zst), .parquet, .avro, .arrow, .arrows, .feather, .xlsx"
                        + " and .xlsm";
    }
}
