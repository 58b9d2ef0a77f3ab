/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.files;

import dev.pacta.contract.Property;
import dev.pacta.contract.SchemaObject;
import java.io.IOException;
import java.io.PushbackReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The columns of a CSV file or a sheet, as its first row names them, and the properties they hold; a column is found by its physical name or its name. */
final class HeaderRow {
    private static final int LONGEST_HEADER = 1 << 15;

    private final List<String> names;
    private final List<@Nullable Property> properties;

    private HeaderRow(List<String> names, List<@Nullable Property> properties) {
        this.names = names;
        this.properties = properties;
    }

    /** Comma, else semicolon or tab, by what the first line has most of. */
    static char separator(PushbackReader reader) throws IOException {
        char[] start = new char[LONGEST_HEADER];
        int length = 0;
        for (int read = reader.read(); read >= 0 && read != '\n' && length < start.length - 1; read = reader.read()) {
            start[length++] = (char) read;
            if (length == start.length - 1) {
                break;
            }
        }
        boolean ended = length < start.length - 1;
        String line = new String(start, 0, length);
        if (ended && length > 0) {
            reader.unread('\n');
        }
        String plain = line.startsWith("\uFEFF") ? line.substring(1) : line;
        reader.unread(plain.toCharArray());
        long commas = line.chars().filter(each -> each == ',').count();
        long semicolons = line.chars().filter(each -> each == ';').count();
        long tabs = line.chars().filter(each -> each == '\t').count();
        if (tabs > commas && tabs > semicolons) {
            return '\t';
        }
        return semicolons > commas ? ';' : ',';
    }

    static HeaderRow of(Path file, List<String> header, SchemaObject object) throws UnreadableDataException {
        List<String> names = new ArrayList<>();
        List<@Nullable Property> properties = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        Map<String, Property> known = byColumn(object);
        for (String column : header) {
            Property property = known.get(column.strip());
            String name = property == null ? column.strip() : property.name();
            if (!seen.add(name)) {
                throw new UnreadableDataException(file, "the header names the column '%s' twice".formatted(name));
            }
            names.add(name);
            properties.add(property);
        }
        for (Property property : object.properties()) {
            if ((property.required() || property.primaryKey()) && !seen.contains(property.name())) {
                throw new UnreadableDataException(
                        file,
                        "the column '%s', which '%s' requires, is missing; the header has %s"
                                .formatted(property.name(), object.name(), String.join(", ", names)));
            }
        }
        return new HeaderRow(names, properties);
    }

    /** The properties by what their columns may be called; the first in the contract where several could be meant. */
    private static Map<String, Property> byColumn(SchemaObject object) {
        Map<String, Property> known = new HashMap<>();
        for (Property property : object.properties()) {
            if (property.physicalName() != null) {
                known.putIfAbsent(property.physicalName(), property);
            }
            known.putIfAbsent(property.name(), property);
        }
        return known;
    }

    int size() {
        return names.size();
    }

    String name(int at) {
        return names.get(at);
    }

    @Nullable
    Property property(int at) {
        return properties.get(at);
    }
}
