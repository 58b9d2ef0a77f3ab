/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pacta.lineage.store.KeptState;
import dev.pacta.lineage.store.Replica;
import dev.pacta.lineage.testing.DatabaseForTests;
import dev.pacta.lineage.testing.Histories;
import dev.pacta.lineage.testing.OwnDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/**
 * Whatever history events tell, its order and repetitions do not matter to any answer. {@code -Dpacta.histories=1000} makes so many
 * histories, {@code -Dpacta.histories.from} later ones.
 */
@QuarkusTest
@QuarkusTestResource(DatabaseForTests.class)
class AnyOrderTest {
    private static final int HISTORIES = Integer.getInteger("pacta.histories", 5);
    private static final long FROM = Long.getLong("pacta.histories.from", 1);
    private static final int ORDERS = 2;
    private static final int LARGEST_BATCH = 12;
    private static final List<Instant> TIMES =
            Stream.of(2, 6, 11).map(Histories::moment).map(Instant::parse).toList();

    @Inject
    DataSource admin;

    @Inject
    ObjectMapper json;

    @Test
    void anyPermutationAndRepetitionOfAHistoryGivesTheSameAnswers() throws Exception {
        DataSource database = OwnDatabase.create(admin, "any_order");
        for (long seed = FROM; seed < FROM + HISTORIES; seed++) {
            List<byte[]> history = Histories.of(seed);
            Map<String, String> expected = after(database, history, new Random(seed));
            for (int order = 1; order <= ORDERS; order++) {
                Random random = new Random(seed * ORDERS + order);
                List<byte[]> sent = new ArrayList<>(history);
                for (int more = random.nextInt(history.size()); more > 0; more--) {
                    sent.add(history.get(random.nextInt(history.size())));
                }
                Collections.shuffle(sent, random);
                Map<String, String> differing = differing(expected, after(database, sent, random));
                assertThat(differing).as("history %d, order %d", seed, order).isEmpty();
            }
        }
    }

    /** Sends the events in batches of random size to empty tables, and asks everything. */
    private Map<String, String> after(DataSource database, List<byte[]> events, Random random) throws SQLException {
        OwnDatabase.empty(database);
        try (Replica replica = new Replica(database)) {
            for (int from = 0; from < events.size(); ) {
                int to = Math.min(events.size(), from + 1 + random.nextInt(LARGEST_BATCH));
                replica.keep(events.subList(from, to).toArray(byte[][]::new));
                if (random.nextBoolean()) {
                    replica.folding().caughtUp();
                }
                from = to;
            }
            do {
                replica.folding().caughtUp();
            } while (replica.folding().waiting() > 0);
            Map<String, String> all = new TreeMap<>(KeptState.of(database));
            all.putAll(AnswersOfReplica.of(database, replica, json, "store", TIMES));
            return all;
        }
    }

    private static Map<String, String> differing(Map<String, String> expected, Map<String, String> found) {
        Map<String, String> differing = new TreeMap<>();
        TreeSet<String> asked = new TreeSet<>(expected.keySet());
        asked.addAll(found.keySet());
        for (String each : asked) {
            String one = expected.getOrDefault(each, "nothing");
            String other = found.getOrDefault(each, "nothing");
            if (!one.equals(other)) {
                differing.put(each, "%nexpected %s%nfound %s%n".formatted(one, other));
            }
        }
        return differing;
    }
}
