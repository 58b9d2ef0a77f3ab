/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pacta.lineage.testing.DatabaseForTests;
import dev.pacta.lineage.testing.Events;
import dev.pacta.lineage.testing.OwnDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** A commit that is made though its answer is lost, as when a connection is killed in that moment. */
@QuarkusTest
@QuarkusTestResource(DatabaseForTests.class)
class LostAnswerTest {
    /** What is left is looked for after 30 seconds; this is to be sooner, also on a machine that is busy. */
    private static final Duration SOON = Duration.ofSeconds(20);

    @Inject
    DataSource admin;

    @Test
    void isInTheGraphSoonThoughNobodyWasToldThatItIsThere() throws Exception {
        DataSource database = OwnDatabase.create(admin, "lost_answer");
        AtomicBoolean loses = new AtomicBoolean();
        byte[] event = Events.run("run", "COMPLETE", "store", "job")
                .reads("store", "in")
                .bytes();
        try (Replica replica = new Replica(losing(database, loses))) {
            loses.set(true);
            assertThatThrownBy(() -> replica.keep(event))
                    .isInstanceOfSatisfying(
                            StoreException.class,
                            lost -> assertThat(lost.isUnreachable()).isTrue());
            long lostAt = System.nanoTime();
            assertThat(number(database, "select count(*) from lineage_event")).isOne();

            replica.keep(event);

            await(() -> number(database, "select count(*) from lineage_edge where events = 1") == 1);
            assertThat(Duration.ofNanos(System.nanoTime() - lostAt)).isLessThan(SOON);
            assertThat(number(database, "select count(*) from lineage_unfolded"))
                    .isZero();
        }
    }

    /** What becomes of the answer of a call. */
    private interface Passing {
        Object on(String call, String firstArgument, Object answer) throws SQLException;
    }

    /** The database, which once makes a commit of the log and loses its answer. */
    private static DataSource losing(DataSource database, AtomicBoolean loses) {
        return wrapped(DataSource.class, database, (call, none, connection) -> losing(connection, loses));
    }

    private static Object losing(Object made, AtomicBoolean loses) {
        if (!(made instanceof Connection connection)) {
            return made;
        }
        return wrapped(
                Connection.class,
                connection,
                (call, sql, prepared) ->
                        prepared instanceof PreparedStatement statement && sql.contains("insert into lineage_event ")
                                ? losing(statement, loses)
                                : prepared);
    }

    private static PreparedStatement losing(PreparedStatement append, AtomicBoolean loses) {
        return wrapped(PreparedStatement.class, append, (call, none, answer) -> {
            if (call.equals("executeQuery") && loses.getAndSet(false)) {
                throw new SQLException("the connection is lost", "08006");
            }
            return answer;
        });
    }

    private static <T> T wrapped(Class<T> type, T real, Passing passing) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    try {
                        Object answer = method.invoke(real, arguments);
                        String first = arguments == null ? "" : String.valueOf(arguments[0]);
                        return answer == null ? null : passing.on(method.getName(), first, answer);
                    } catch (InvocationTargetException refused) {
                        throw refused.getCause();
                    }
                }));
    }

    private static void await(BooleanSupplier so) throws InterruptedException {
        long end = System.nanoTime() + SOON.toNanos();
        while (!so.getAsBoolean() && System.nanoTime() < end) {
            Thread.sleep(20);
        }
        assertThat(so.getAsBoolean()).isTrue();
    }

    private static long number(DataSource database, String sql) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException refused) {
            throw new StoreException(refused);
        }
    }
}
