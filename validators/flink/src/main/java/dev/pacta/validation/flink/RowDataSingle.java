/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.flink;

import dev.pacta.validation.rows.SingleValue;
import java.io.Serializable;
import org.apache.flink.core.memory.MemorySegment;
import org.apache.flink.table.data.DecimalData;
import org.apache.flink.table.data.RowData;
import org.apache.flink.table.data.StringData;
import org.apache.flink.table.data.TimestampData;
import org.apache.flink.table.data.binary.BinarySection;
import org.apache.flink.table.data.binary.BinaryStringData;
import org.apache.flink.table.types.logical.DecimalType;
import org.apache.flink.table.types.logical.LogicalType;
import org.apache.flink.table.types.logical.utils.LogicalTypeChecks;

/** Takes a single value of one type out of a row of the table API's inside, from the bytes where it stands. */
@FunctionalInterface
interface RowDataSingle extends Serializable {
    long MILLIS_OF_SECOND = 1_000;
    int NANOS_OF_MILLI = 1_000_000;

    /** Gives over a value that is not null; false when it has to be made an object of. */
    boolean read(RowData row, int at, SingleValue into);

    /** What reads values of that type; it gives over none when they are nested or rare. */
    static RowDataSingle of(LogicalType type) {
        return switch (type.getTypeRoot()) {
            case CHAR, VARCHAR -> (row, at, into) -> text(row.getString(at), into);
            case BOOLEAN ->
                (row, at, into) -> {
                    into.truth(row.getBoolean(at));
                    return true;
                };
            case TINYINT -> (row, at, into) -> integer(row.getByte(at), into);
            case SMALLINT -> (row, at, into) -> integer(row.getShort(at), into);
            case INTEGER -> (row, at, into) -> integer(row.getInt(at), into);
            case BIGINT -> (row, at, into) -> integer(row.getLong(at), into);
            case DOUBLE ->
                (row, at, into) -> {
                    into.real(row.getDouble(at));
                    return true;
                };
            case DATE ->
                (row, at, into) -> {
                    into.day(row.getInt(at));
                    return true;
                };
            case DECIMAL -> decimal((DecimalType) type);
            case TIMESTAMP_WITH_LOCAL_TIME_ZONE -> moment(LogicalTypeChecks.getPrecision(type));
            default -> (row, at, into) -> false;
        };
    }

    private static boolean integer(long number, SingleValue into) {
        into.integer(number);
        return true;
    }

    private static RowDataSingle decimal(DecimalType type) {
        int precision = type.getPrecision();
        int scale = type.getScale();
        return (row, at, into) -> {
            DecimalData number = row.getDecimal(at, precision, scale);
            if (!number.isCompact()) {
                return false;
            }
            into.decimal(number.toUnscaledLong(), scale);
            return true;
        };
    }

    private static RowDataSingle moment(int precision) {
        return (row, at, into) -> {
            TimestampData moment = row.getTimestamp(at, precision);
            long millis = moment.getMillisecond();
            int nanos = (int) Math.floorMod(millis, MILLIS_OF_SECOND) * NANOS_OF_MILLI + moment.getNanoOfMillisecond();
            into.instant(Math.floorDiv(millis, MILLIS_OF_SECOND), nanos);
            return true;
        };
    }

    private static boolean text(StringData text, SingleValue into) {
        BinarySection section = text instanceof BinaryStringData binary ? binary.getBinarySection() : null;
        if (section == null) {
            into.text(text.toString());
            return true;
        }
        MemorySegment[] segments = section.getSegments();
        int size = section.getSizeInBytes();
        if (segments.length == 1 && !segments[0].isOffHeap()) {
            into.text(segments[0].getArray(), section.getOffset(), size);
        } else {
            into.text(text.toBytes(), 0, size);
        }
        return true;
    }
}
