/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.flink;

import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.java.tuple.Tuple2;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.util.OutputTag;

/**
 * A stream that was split by a contract.
 *
 * @param <T> the records
 */
public final class Split<T> {
    private final SingleOutputStreamOperator<T> valid;
    private final OutputTag<Tuple2<T, Reasons>> refused;

    Split(SingleOutputStreamOperator<T> valid, OutputTag<Tuple2<T, Reasons>> refused) {
        this.valid = valid;
        this.refused = refused;
    }

    /** The records that fit; also to name the operator and to give it the id that its state is found by. */
    public SingleOutputStreamOperator<T> valid() {
        return valid;
    }

    /** The others as they were, with the reasons. */
    public DataStream<Tuple2<T, Reasons>> quarantined() {
        return valid.getSideOutput(refused);
    }

    /** The reasons alone, for those who count or warn and need not see the data. */
    public DataStream<Reasons> reasons() {
        return quarantined().map(bad -> bad.f1).returns(Types.POJO(Reasons.class));
    }
}
