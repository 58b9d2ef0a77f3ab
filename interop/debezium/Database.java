/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;

/**
 * {@code Database start FOLDER PORT} is a PostgreSQL that writes what replication needs, with a shop in it, until the process ends;
 * {@code Database PORT 'statement; …'} runs statements there.
 */
public class Database {
    private static final String SHOP = """
            create table orders (id bigint primary key, customer bigint not null, cents integer not null);
            create table customers (id bigint primary key, email text not null);
            insert into customers values (1, 'ada@example.test'), (2, 'bo@example.test');
            insert into orders values (10, 1, 1250), (11, 1, 400), (12, 2, 9900);
            """;

    public static void main(String[] arguments) throws Exception {
        if (!arguments[0].equals("start")) {
            run(Integer.parseInt(arguments[0]), "shop", arguments[1]);
            return;
        }
        int port = Integer.parseInt(arguments[2]);
        EmbeddedPostgres.builder().setOverrideWorkingDirectory(Path.of(arguments[1], "programs").toFile())
                .setDataDirectory(Path.of(arguments[1], "data")).setCleanDataDirectory(true).setPort(port)
                .setServerConfig("wal_level", "logical").start();
        run(port, "postgres", "create database shop");
        run(port, "shop", SHOP);
        System.out.println("ready");
        Thread.currentThread().join();
    }

    private static void run(int port, String database, String sql) throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/" + database, "postgres", "postgres");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
