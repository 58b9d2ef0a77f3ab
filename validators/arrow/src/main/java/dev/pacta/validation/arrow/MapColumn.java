/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.arrow;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.arrow.vector.FieldVector;
import org.apache.arrow.vector.complex.MapVector;
import org.apache.arrow.vector.complex.StructVector;
import org.jspecify.annotations.Nullable;

/** Maps: lists of pairs. Of two pairs with one key the later counts. */
final class MapColumn implements Column {
    private final MapVector maps;
    private final FieldVector pairs;
    private final Column keys;
    private final Column values;

    MapColumn(MapVector maps, Columns columns) {
        this.maps = maps;
        this.pairs = maps.getDataVector();
        StructVector pair = (StructVector) pairs;
        this.keys = columns.of(pair.getChildrenFromFields().get(0));
        this.values = columns.of(pair.getChildrenFromFields().get(1));
    }

    @Override
    public @Nullable Object value(int row) {
        if (maps.isNull(row)) {
            return null;
        }
        int start = maps.getElementStartIndex(row);
        int end = maps.getElementEndIndex(row);
        if (start < 0 || end < start || end > pairs.getValueCount()) {
            throw new IndexOutOfBoundsException("a map ends beyond its pairs");
        }
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        for (int at = start; at < end; at++) {
            map.put(String.valueOf(keys.value(at)), values.value(at));
        }
        return map;
    }
}
