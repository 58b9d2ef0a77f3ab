/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.flink;

import dev.pacta.validation.Location;
import dev.pacta.validation.RunPart;
import dev.pacta.validation.ValidationRun;
import dev.pacta.validation.Verdict;
import dev.pacta.validation.source.PortableValidator;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.accumulators.Accumulator;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.typeinfo.PrimitiveArrayTypeInfo;
import org.apache.flink.api.java.tuple.Tuple2;
import org.apache.flink.runtime.state.FunctionInitializationContext;
import org.apache.flink.runtime.state.FunctionSnapshotContext;
import org.apache.flink.streaming.api.checkpoint.CheckpointedFunction;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;
import org.jspecify.annotations.Nullable;

/**
 * Passes on the records that fit, and the others to a side output. What it has counted is part of each checkpoint: after a restart no
 * record is counted twice and none is missed.
 *
 * @param <T> the records
 */
final class CheckFunction<T> extends ProcessFunction<T, T> implements CheckpointedFunction {
    private static final long serialVersionUID = 1L;
    private static final int TELL_EVERY = 1_000;

    private final PortableValidator validator;
    private final RecordForm<T> form;
    private final OutputTag<Tuple2<T, Reasons>> refused;
    private transient @Nullable ListState<byte[]> state;
    private transient List<RunPart> earlier = List.of();
    private transient @Nullable ValidationRun run;
    private transient FoundAccumulator found = new FoundAccumulator();
    private transient int place;
    private transient long number;

    CheckFunction(PortableValidator validator, RecordForm<T> form, OutputTag<Tuple2<T, Reasons>> refused) {
        this.validator = validator;
        this.form = form;
        this.refused = refused;
    }

    @Override
    public void initializeState(FunctionInitializationContext context) throws Exception {
        ListState<byte[]> parts = context.getOperatorStateStore()
                .getListState(new ListStateDescriptor<>(
                        "pacta-found", PrimitiveArrayTypeInfo.BYTE_PRIMITIVE_ARRAY_TYPE_INFO));
        List<RunPart> restored = new ArrayList<>();
        for (byte[] part : parts.get()) {
            restored.add(read(part));
        }
        state = parts;
        earlier = restored;
    }

    @Override
    public void open(OpenContext context) {
        ValidationRun opened = validator.validator().openStream();
        String plan = opened.part().plan();
        List<RunPart> others = new ArrayList<>();
        for (RunPart part : earlier) {
            // The state may be of the version of the contract that the job had before.
            if (part.plan().equals(plan)) {
                opened.add(part);
            } else {
                others.add(part);
            }
        }
        earlier = others;
        run = opened;
        found = found();
        place = found.place();
        tell(opened);
    }

    /** Of the task, which may hold other checks too. */
    private FoundAccumulator found() {
        Accumulator<FoundSoFar, FoundSoFar> ofTask = getRuntimeContext().getAccumulator(ContractChecks.FOUND);
        if (ofTask instanceof FoundAccumulator here) {
            return here;
        }
        FoundAccumulator first = new FoundAccumulator();
        getRuntimeContext().addAccumulator(ContractChecks.FOUND, first);
        return first;
    }

    @Override
    public void processElement(T record, Context context, Collector<T> out) {
        ValidationRun checking = run;
        if (checking == null) {
            throw new IllegalStateException("a record came before the function was opened");
        }
        Verdict verdict = form.check(record, checking, new Location("stream", ++number, Location.Unit.ELEMENT));
        if (verdict.isValid()) {
            out.collect(record);
        } else {
            String contract = validator.contract().contract().id().value();
            String version = validator.contract().contract().version().value();
            context.output(refused, Tuple2.of(record, Reasons.of(contract, version, verdict)));
        }
        if (number % TELL_EVERY == 0) {
            tell(checking);
        }
    }

    @Override
    public void snapshotState(FunctionSnapshotContext context) throws Exception {
        ListState<byte[]> parts = state;
        ValidationRun counted = run;
        if (parts == null || counted == null) {
            return;
        }
        List<byte[]> written = new ArrayList<>();
        for (RunPart part : tell(counted).parts()) {
            written.add(write(part));
        }
        parts.update(written);
    }

    @Override
    public void close() {
        if (run != null) {
            tell(run);
        }
    }

    private FoundSoFar tell(ValidationRun counted) {
        List<RunPart> all = new ArrayList<>(earlier);
        all.add(counted.part());
        FoundSoFar sum = new FoundSoFar(all);
        found.set(place, sum);
        return sum;
    }

    private static byte[] write(RunPart part) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(part);
        }
        return bytes.toByteArray();
    }

    private static RunPart read(byte[] bytes) throws IOException, ClassNotFoundException {
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
            return (RunPart) in.readObject();
        }
    }
}
