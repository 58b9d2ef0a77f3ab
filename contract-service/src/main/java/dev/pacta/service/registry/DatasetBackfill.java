/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.registry;

import dev.pacta.contract.Contract;
import dev.pacta.service.shared.Database;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Finds the datasets of contracts that were published before their rows had a place for them. A part at a time; two replicas that do the
 * same write the same.
 */
@ApplicationScoped
class DatasetBackfill {
    private static final Logger LOG = Logger.getLogger(DatasetBackfill.class);
    private static final String MISSING = """
            select c.id from contract c where c.datasets is null and not exists (
                select 1 from unreadable_version u join contract_version v on v.id = u.contract_version_id
                where v.contract_id = c.id and v.version = c.latest_version)
            order by c.id limit 200""";
    private static final String FILL = "update contract set datasets = ? where id = ? and datasets is null";

    private final Database database;
    private final PublishedContracts contracts;
    private volatile boolean done;

    DatasetBackfill(Database database, PublishedContracts contracts) {
        this.database = database;
        this.contracts = contracts;
    }

    @Scheduled(every = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    void fillSome() {
        if (done) {
            return;
        }
        List<String> missing = missing();
        done = missing.isEmpty();
        if (!done) {
            fill(contracts.readableNewestOf(missing));
            LOG.infof("datasets of contracts found count=%d", missing.size());
        }
    }

    private List<String> missing() {
        return database.ask(connection -> {
            try (PreparedStatement select = connection.prepareStatement(MISSING);
                    ResultSet rows = select.executeQuery()) {
                List<String> ids = new ArrayList<>();
                while (rows.next()) {
                    ids.add(rows.getString(1));
                }
                return ids;
            }
        });
    }

    private void fill(List<Contract> newest) {
        database.change(connection -> {
            try (PreparedStatement fill = connection.prepareStatement(FILL)) {
                for (Contract contract : newest) {
                    Object[] datasets = ContractWords.datasets(contract).toArray();
                    fill.setArray(1, connection.createArrayOf("text", datasets));
                    fill.setString(2, contract.id().value());
                    fill.addBatch();
                }
                fill.executeBatch();
            }
        });
    }
}
