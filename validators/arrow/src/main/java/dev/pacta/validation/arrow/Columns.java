/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.arrow;

import java.util.Base64;
import java.util.UUID;
import org.apache.arrow.vector.BaseIntVector;
import org.apache.arrow.vector.BitVector;
import org.apache.arrow.vector.ElementAddressableVector;
import org.apache.arrow.vector.ExtensionTypeVector;
import org.apache.arrow.vector.FieldVector;
import org.apache.arrow.vector.ValueVector;
import org.apache.arrow.vector.complex.DenseUnionVector;
import org.apache.arrow.vector.complex.FixedSizeListVector;
import org.apache.arrow.vector.complex.LargeListVector;
import org.apache.arrow.vector.complex.LargeListViewVector;
import org.apache.arrow.vector.complex.ListVector;
import org.apache.arrow.vector.complex.ListViewVector;
import org.apache.arrow.vector.complex.MapVector;
import org.apache.arrow.vector.complex.RunEndEncodedVector;
import org.apache.arrow.vector.complex.StructVector;
import org.apache.arrow.vector.complex.UnionVector;
import org.apache.arrow.vector.dictionary.Dictionary;
import org.apache.arrow.vector.dictionary.DictionaryProvider;
import org.apache.arrow.vector.types.pojo.ArrowType;
import org.apache.arrow.vector.types.pojo.DictionaryEncoding;
import org.jspecify.annotations.Nullable;

/** How vectors of each type are read (Arrow columnar format 1.5). */
final class Columns {
    private static final String EXTENSION = "ARROW:extension:name";

    private final @Nullable DictionaryProvider dictionaries;

    /** @param dictionaries what the encoded columns point to, if any does */
    Columns(@Nullable DictionaryProvider dictionaries) {
        this.dictionaries = dictionaries;
    }

    /**
     * What reads that vector.
     *
     * @throws UnreadableVectorException when it points to a dictionary that is not there, or is of a type that Arrow's library does not know
     */
    Column of(ValueVector vector) {
        DictionaryEncoding encoding = vector.getField().getDictionary();
        return encoding == null ? plain(vector) : encoded(vector, encoding);
    }

    private Column encoded(ValueVector indices, DictionaryEncoding encoding) {
        Dictionary dictionary = dictionaries == null ? null : dictionaries.lookup(encoding.getId());
        if (dictionary == null || !(indices instanceof BaseIntVector positions)) {
            throw new UnreadableVectorException(
                    "the column '%s' points to the dictionary %d, which is not there"
                            .formatted(indices.getName(), encoding.getId()),
                    null);
        }
        FieldVector values = dictionary.getVector();
        return new DictionaryColumn(positions, values, of(values));
    }

    private Column plain(ValueVector vector) {
        if (vector instanceof ExtensionTypeVector<?> extension) {
            return isUuid(extension) ? uuid(extension.getUnderlyingVector()) : of(extension.getUnderlyingVector());
        }
        return switch (vector.getMinorType()) {
            case NULL -> row -> null;
            case BIT -> TruthColumn.of((BitVector) vector);
            case TINYINT, SMALLINT, INT, BIGINT, UINT1, UINT2, UINT4, UINT8 -> NumberColumns.whole(vector);
            case FLOAT2, FLOAT4, FLOAT8 -> NumberColumns.real(vector);
            case DECIMAL, DECIMAL256 -> NumberColumns.decimal(vector);
            case VARCHAR, LARGEVARCHAR, VIEWVARCHAR -> new TextColumn((ElementAddressableVector) vector);
            case VARBINARY, LARGEVARBINARY, VIEWVARBINARY, FIXEDSIZEBINARY ->
                "arrow.uuid".equals(vector.getField().getMetadata().get(EXTENSION)) ? uuid(vector) : bytes(vector);
            case DATEDAY,
                    DATEMILLI,
                    TIMESEC,
                    TIMEMILLI,
                    TIMEMICRO,
                    TIMENANO,
                    TIMESTAMPSEC,
                    TIMESTAMPMILLI,
                    TIMESTAMPMICRO,
                    TIMESTAMPNANO,
                    TIMESTAMPSECTZ,
                    TIMESTAMPMILLITZ,
                    TIMESTAMPMICROTZ,
                    TIMESTAMPNANOTZ -> TimeColumns.of(vector);
            case DURATION, INTERVALDAY, INTERVALYEAR, INTERVALMONTHDAYNANO -> spelled(vector);
            case STRUCT, LIST, LARGELIST, LISTVIEW, LARGELISTVIEW, FIXED_SIZE_LIST, MAP -> nested(vector);
            case UNION, DENSEUNION, RUNENDENCODED -> chosen(vector);
            case EXTENSIONTYPE -> throw unknown(vector);
        };
    }

    private static UnreadableVectorException unknown(ValueVector vector) {
        return new UnreadableVectorException(
                "the column '%s' has the type %s, which cannot be read"
                        .formatted(vector.getName(), vector.getField().getType()),
                null);
    }

    private static boolean isUuid(ExtensionTypeVector<?> vector) {
        return vector.getField().getType() instanceof ArrowType.ExtensionType type
                && type.extensionName().equals("arrow.uuid");
    }

    private static Column bytes(ValueVector vector) {
        ElementAddressableVector bytes = (ElementAddressableVector) vector;
        return row ->
                vector.isNull(row) ? null : Base64.getEncoder().encodeToString(Bytes.copy(bytes.getDataPointer(row)));
    }

    /** 16 bytes, the highest first. */
    private static Column uuid(ValueVector vector) {
        ElementAddressableVector bytes = (ElementAddressableVector) vector;
        return row -> {
            if (vector.isNull(row)) {
                return null;
            }
            java.nio.ByteBuffer halves = java.nio.ByteBuffer.wrap(Bytes.copy(bytes.getDataPointer(row)));
            return halves.remaining() == 2 * Long.BYTES
                    ? new UUID(halves.getLong(), halves.getLong()).toString()
                    : Base64.getEncoder().encodeToString(halves.array());
        };
    }

    /** Spans of time, for which contracts have no type, as ISO 8601 writes them. */
    private static Column spelled(ValueVector vector) {
        return row -> vector.isNull(row) ? null : String.valueOf(vector.getObject(row));
    }

    private Column nested(ValueVector vector) {
        if (vector instanceof StructVector struct) {
            return new StructColumn(struct, this);
        }
        if (vector instanceof MapVector map) {
            return new MapColumn(map, this);
        }
        if (vector instanceof FixedSizeListVector list) {
            int size = list.getListSize();
            return new ListColumn(list, list.getDataVector(), this, row -> (long) row * size, row -> size);
        }
        if (vector instanceof LargeListVector list) {
            return new ListColumn(
                    list,
                    list.getDataVector(),
                    this,
                    list::getElementStartIndex,
                    row -> list.getElementEndIndex(row) - list.getElementStartIndex(row));
        }
        if (vector instanceof ListViewVector list) {
            return new ListColumn(
                    list,
                    list.getDataVector(),
                    this,
                    list::getElementStartIndex,
                    row -> (long) list.getElementEndIndex(row) - list.getElementStartIndex(row));
        }
        if (vector instanceof LargeListViewVector list) {
            return new ListColumn(
                    list,
                    list.getDataVector(),
                    this,
                    row -> list.getOffsetBuffer().getLong((long) row * Long.BYTES),
                    row -> list.getSizeBuffer().getInt((long) row * Integer.BYTES));
        }
        ListVector list = (ListVector) vector;
        return new ListColumn(
                list,
                list.getDataVector(),
                this,
                list::getElementStartIndex,
                row -> (long) list.getElementEndIndex(row) - list.getElementStartIndex(row));
    }

    private Column chosen(ValueVector vector) {
        if (vector instanceof RunEndEncodedVector runs) {
            return new RunColumn(runs, of(runs.getValuesVector()));
        }
        return vector instanceof DenseUnionVector dense
                ? UnionColumn.dense(dense, this)
                : UnionColumn.sparse((UnionVector) vector, this);
    }
}
