/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.kafka.scan;

import dev.pacta.validation.rows.Struct;
import java.util.AbstractList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Values of records as maps and lists. */
final class PlainValues {
    private PlainValues() {}

    /** The fields of a record by name, those that are null too. */
    static Map<String, @Nullable Object> map(Struct struct) {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        List<String> names = struct.names();
        for (int position = 0; position < names.size(); position++) {
            members.put(names.get(position), plain(struct.value(position)));
        }
        return members;
    }

    private static @Nullable Object plain(@Nullable Object value) {
        if (value instanceof Struct struct) {
            return map(struct);
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, @Nullable Object> members = new LinkedHashMap<>();
            map.forEach((name, member) -> members.put(String.valueOf(name), plain(member)));
            return members;
        }
        return value instanceof List<?> list ? new PlainList(list) : value;
    }

    /** A list may be longer in what it says than in bytes; its items are made one at a time. */
    private static final class PlainList extends AbstractList<@Nullable Object> {
        private final List<?> items;

        PlainList(List<?> items) {
            this.items = items;
        }

        @Override
        public @Nullable Object get(int position) {
            return plain(items.get(position));
        }

        @Override
        public int size() {
            return items.size();
        }

        @Override
        public Iterator<@Nullable Object> iterator() {
            Iterator<?> each = items.iterator();
            return new Iterator<>() {
                @Override
                public boolean hasNext() {
                    return each.hasNext();
                }

                @Override
                public @Nullable Object next() {
                    return plain(each.next());
                }
            };
        }
    }
}
