/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.stream;

import dev.pacta.validation.Location;
import dev.pacta.validation.RunPart;
import dev.pacta.validation.ValidationRun;
import dev.pacta.validation.Verdict;
import dev.pacta.validation.source.LiveContract;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** The counts of a few threads. They rarely meet here; when they do, one waits. */
final class Lane {
    /** What was counted for one stream by one version of the contract. */
    record Count(String stream, LiveContract.Current by, RunPart part) {}

    private record Open(LiveContract.Current by, ValidationRun run) {}

    private final List<Count> done = new ArrayList<>();
    private final Map<String, Open> open = new HashMap<>();
    private long number;

    synchronized Verdict check(
            String stream, LiveContract.Current contract, BiFunction<ValidationRun, Location, Verdict> record) {
        Open known = open.get(stream);
        if (known == null || known.by() != contract) {
            putAway(stream, known);
            known = new Open(contract, contract.validator().openStream());
            open.put(stream, known);
        }
        return record.apply(known.run(), new Location(stream, ++number, Location.Unit.ELEMENT));
    }

    /** All that was counted since it was last taken. */
    synchronized List<Count> take() {
        open.forEach(this::putAway);
        open.clear();
        List<Count> all = List.copyOf(done);
        done.clear();
        return all;
    }

    private void putAway(String stream, @Nullable Open counted) {
        if (counted != null) {
            done.add(new Count(stream, counted.by(), counted.run().part()));
        }
    }
}
