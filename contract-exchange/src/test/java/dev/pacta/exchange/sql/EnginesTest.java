/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pacta.contract.Contract;
import dev.pacta.exchange.ImportResult;
import dev.pacta.exchange.ImportResult.Imported;
import dev.pacta.exchange.ImportSource;
import dev.pacta.exchange.Loss;
import dev.pacta.exchange.jdbc.JdbcImporter;
import dev.pacta.exchange.pairs.Explained;
import dev.pacta.exchange.pairs.GivenContracts;
import dev.pacta.exchange.pairs.HostileTables;
import dev.pacta.exchange.pairs.RandomContract;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every script is taken by the product it is made for, and the tables then tell the contract, but for what the export said is lost. */
@Tag("volume")
class EnginesTest {
    private static final int SEEDS = Integer.getInteger("pacta.seeds", 8);

    @ParameterizedTest
    @EnumSource
    void takesEveryScriptAndGivesTheContractBack(Engine engine) throws Exception {
        engine.assumeHere();
        List<String> faults = new ArrayList<>();
        try (Connection connection = engine.connect()) {
            for (Map.Entry<String, Contract> each : contracts().entrySet()) {
                fault(engine, connection, each.getValue()).forEach(line -> faults.add(each.getKey() + ": " + line));
            }
        }

        assertThat(faults).isEmpty();
    }

    private static Map<String, Contract> contracts() throws Exception {
        Map<String, Contract> contracts = new LinkedHashMap<>(GivenContracts.all());
        for (int seed = 0; seed < SEEDS; seed++) {
            contracts.put("random " + seed, RandomContract.of(seed));
            contracts.put("hostile " + seed, HostileTables.of(seed));
        }
        return contracts;
    }

    private static List<String> fault(Engine engine, Connection connection, Contract contract) throws SQLException {
        SqlExporter.Written written = new SqlExporter(engine.dialect()).write(contract);
        try (Statement statement = connection.createStatement()) {
            engine.empty(statement, written.names().places());
            for (String sql : written.script().split("(?<=;)\n(?=\n|COMMENT ON)")) {
                statement.execute(sql);
            }
        } catch (SQLException refused) {
            return List.of("REFUSED " + refused.getMessage());
        }
        Imported live = live(connection);
        List<Loss> losses = new ArrayList<>(written.found());
        losses.addAll(live.losses());
        return Explained.unexplained(
                Usual.of(written.names().contract(), engine.dialect()),
                Usual.of(live.draft(), engine.dialect()),
                SqlFormat.of(engine.dialect()),
                losses);
    }

    private static Imported live(Connection connection) throws SQLException {
        ImportResult result = JdbcImporter.read(ImportSource.of("live", ""), connection);
        assertThat(result).isInstanceOf(Imported.class);
        return (Imported) result;
    }
}
