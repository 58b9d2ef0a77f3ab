/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.bench;

import com.sun.management.ThreadMXBean;
import dev.pacta.contract.Contract;
import dev.pacta.validation.CompiledContract;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntSupplier;
import java.util.regex.Pattern;

/**
 * All contestants in turn, again and again, in one process over the same records: {@code bench/run validators [ROUNDS [NAMES]]}. What is
 * measured is the processor time of the thread, the least of all rounds, because other programs can only add to it; and the bytes that it allocates.
 */
final class ValidatorRun {
    private static final int ROUNDS = 60;
    private static final int PASSES = 5;
    private static final int COMPILE_ROUNDS = 200;

    private ValidatorRun() {}

    /** @param arguments how many rounds, if not 60, half of which warm up; a pattern of the names of those who take part, if not all */
    public static void main(String[] arguments) {
        int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : ROUNDS;
        Pattern names = Pattern.compile(arguments.length > 1 ? arguments[1] : "");
        for (OrderRecords.Form form : OrderRecords.Form.values()) {
            ValidatorContest contest = new ValidatorContest(form);
            System.out.printf(Locale.ROOT, "%s, mean %,d bytes%n", form, contest.meanBytes());
            Map<String, IntSupplier> contestants = contestants(contest);
            contestants.keySet().removeIf(name -> !names.matcher(name).find());
            tell(measure(contestants, rounds));
        }
        compile(names);
    }

    /** A contract of a hundred fields, read already, to a plan. */
    private static void compile(Pattern names) {
        String name = "compile 100 fields";
        if (names.matcher(name).find()) {
            Contract contract = ValidatorContest.contract(HundredFields.text());
            IntSupplier compile =
                    () -> CompiledContract.compile(contract).schemaObjects().size();
            measure(Map.of(name, compile), COMPILE_ROUNDS)
                    .forEach((same, cost) -> System.out.printf(
                            Locale.ROOT, "%s: %.2f ms%n", same, cost.nanos() * ValidatorContest.RECORDS / 1e6));
        }
    }

    private static Map<String, IntSupplier> contestants(ValidatorContest contest) {
        Map<String, IntSupplier> all = new LinkedHashMap<>();
        all.put("networknt 3.0.9 from bytes", contest::networknt);
        all.put("networknt 1.5.9 from bytes", contest::olderNetworknt);
        all.put("Jackson 3 tokens, no rules", contest::jacksonTokens);
        all.put("Pacta in a run", contest::pacta);
        all.put("Pacta, each by itself", contest::pactaSingle);
        all.put("Pacta with the search", contest::pactaSearching);
        all.put("Pacta by the JSON Schema", contest::pactaBySchema);
        all.put("Pacta by it, from maps", contest::pactaBySchemaFromMaps);
        all.put("Pacta from maps", contest::pactaFromMaps);
        all.put("Pacta from a tree", contest::pactaFromTree);
        all.put("networknt 3.0.9 from a tree", contest::networkntFromTree);
        all.put("networknt 1.5.9 from a tree", contest::olderNetworkntFromTree);
        all.put("Pacta from fresh maps", contest::pactaFromFreshMaps);
        all.put("Pacta from fresh trees", contest::pactaFromFreshTrees);
        all.put("networknt 3.0.9, fresh trees", contest::networkntFromFreshTrees);
        all.put("networknt 1.5.9, fresh trees", contest::olderNetworkntFromFreshTrees);
        return all;
    }

    /** What one contestant needed for a record. */
    record Cost(double nanos, double bytes) {}

    static Map<String, Cost> measure(Map<String, IntSupplier> contestants, int rounds) {
        ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        Map<String, List<Cost>> costs = new LinkedHashMap<>();
        for (int round = 0; round < rounds; round++) {
            boolean counts = round >= rounds / 2;
            contestants.forEach((name, contestant) -> {
                Cost cost = once(thread, contestant);
                if (counts) {
                    costs.computeIfAbsent(name, any -> new ArrayList<>()).add(cost);
                }
            });
        }
        Map<String, Cost> least = new LinkedHashMap<>();
        costs.forEach((name, all) -> least.put(
                name,
                new Cost(
                        Collections.min(all.stream().map(Cost::nanos).toList()),
                        Collections.min(all.stream().map(Cost::bytes).toList()))));
        return least;
    }

    private static Cost once(ThreadMXBean thread, IntSupplier contestant) {
        long allocated = thread.getCurrentThreadAllocatedBytes();
        long started = thread.getCurrentThreadCpuTime();
        int sum = 0;
        for (int pass = 0; pass < PASSES; pass++) {
            sum += contestant.getAsInt();
        }
        long nanos = thread.getCurrentThreadCpuTime() - started;
        long bytes = thread.getCurrentThreadAllocatedBytes() - allocated;
        if (sum < 0) {
            throw new IllegalStateException("no contestant counts below zero");
        }
        double records = (double) PASSES * ValidatorContest.RECORDS;
        return new Cost(nanos / records, bytes / records);
    }

    static void tell(Map<String, Cost> costs) {
        double first = costs.values().iterator().next().nanos();
        costs.forEach((name, cost) -> System.out.printf(
                Locale.ROOT,
                "  %-30s %,10.0f records/s %6.2f x the first %,10.1f bytes%n",
                name,
                1e9 / cost.nanos(),
                first / cost.nanos(),
                cost.bytes()));
    }
}
