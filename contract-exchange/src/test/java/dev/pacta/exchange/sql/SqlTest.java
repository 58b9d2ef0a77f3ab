/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pacta.contract.Contract;
import dev.pacta.contract.EnumValue;
import dev.pacta.contract.LogicalType;
import dev.pacta.contract.OdcsVersion;
import dev.pacta.contract.Property;
import dev.pacta.contract.SchemaObject;
import dev.pacta.exchange.Draft;
import dev.pacta.exchange.Exported;
import dev.pacta.exchange.Formats;
import dev.pacta.exchange.ImportResult;
import dev.pacta.exchange.ImportResult.Imported;
import dev.pacta.exchange.ImportSource;
import dev.pacta.exchange.SomeContract;
import dev.pacta.exchange.types.Dialect;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SqlTest {
    static final String SHOP = """
            -- what a dump looks like
            SET client_encoding = 'UTF8';
            CREATE TABLE public.customers (
                id bigint GENERATED ALWAYS AS IDENTITY,
                email character varying(254) NOT NULL,
                country char(2) DEFAULT 'DE'::bpchar,
                CONSTRAINT customers_country CHECK (char_length(country) >= 2)
            );
            CREATE TABLE "public"."orders" (
                order_id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
                customer bigint REFERENCES customers (id) ON DELETE CASCADE,
                total numeric(12,2) NOT NULL CHECK (total >= 0 AND total < 100000),
                status text NOT NULL DEFAULT 'new',
                tags text[],
                placed_at timestamp(3) with time zone NOT NULL DEFAULT now(),
                "group" integer,
                CONSTRAINT status_known CHECK (status IN ('new', 'paid', 'it''s gone')),
                CONSTRAINT complicated CHECK (status <> 'paid' OR total > 0),
                UNIQUE (customer, placed_at)
            ) PARTITION BY RANGE (placed_at);
            ALTER TABLE ONLY public.customers ADD CONSTRAINT customers_pkey PRIMARY KEY (id);
            ALTER TABLE ONLY public.customers ADD CONSTRAINT customers_email UNIQUE (email);
            COMMENT ON TABLE public.orders IS 'What was bought';
            COMMENT ON COLUMN public.orders.total IS 'With tax, in euro';
            CREATE INDEX orders_status ON public.orders USING btree (status);
            INSERT INTO orders VALUES (1, 'a;b');
            """;

    @Test
    void readsTheDumpOfADatabase() {
        Imported imported = read(Dialect.POSTGRESQL, SHOP);

        assertThat(imported.draft().schema()).extracting(SchemaObject::name).containsExactly("customers", "orders");
        Property id = property(imported, "customers", "id");
        assertThat(id.primaryKey()).isTrue();
        assertThat(id.required()).isTrue();
        assertThat(id.options().format()).isEqualTo("i64");
        assertThat(property(imported, "customers", "email").unique()).isTrue();
        assertThat(property(imported, "customers", "country").options().minLength())
                .isEqualTo(2);
        Property total = property(imported, "orders", "total");
        assertThat(total.logicalType()).isEqualTo(LogicalType.NUMBER);
        assertThat(total.physicalType()).isEqualTo("numeric(12,2)");
        assertThat(total.description()).isEqualTo("With tax, in euro");
        assertThat(total.options().minimum()).hasToString("Bound[text=0, exclusive=false]");
        assertThat(total.options().maximum()).hasToString("Bound[text=100000, exclusive=true]");
        assertThat(property(imported, "orders", "status").enumValues())
                .extracting(EnumValue::value)
                .containsExactly("new", "paid", "it's gone");
        assertThat(property(imported, "orders", "customer").relationships())
                .singleElement()
                .satisfies(each -> assertThat(each.to()).containsExactly("customers.id"));
        assertThat(property(imported, "orders", "tags").items()).isNotNull();
        assertThat(property(imported, "orders", "placed_at").physical().partitioned())
                .isTrue();
        assertThat(property(imported, "orders", "group").options().format()).isEqualTo("i32");
        assertThat(imported.draft().schema().get(1).quality())
                .extracting(rule -> rule.query() == null ? rule.metric() : rule.query())
                .containsExactly(
                        "duplicateValues", "SELECT COUNT(*) FROM {object} WHERE NOT (status <> 'paid' OR total > 0)");
        assertThat(imported.draft().apiVersion()).isEqualTo(OdcsVersion.V3_2_0);
    }

    @Test
    void whatAContractHasNoPlaceForIsSaid() {
        assertThat(read(Dialect.POSTGRESQL, SHOP).losses())
                .extracting(loss -> loss.message())
                .anySatisfy(message -> assertThat(message).contains("schema public"))
                .anySatisfy(message -> assertThat(message).contains("CREATE INDEX"))
                .anySatisfy(message -> assertThat(message).contains("INSERT"));
    }

    @Test
    void readsMySql() {
        Imported imported = read(Dialect.MYSQL, """
                CREATE TABLE `shop`.`items` (
                  `id` int unsigned NOT NULL AUTO_INCREMENT COMMENT 'the key',
                  `kind` enum('a','b') CHARACTER SET utf8mb4 COLLATE utf8mb4_bin DEFAULT 'a',
                  `active` tinyint(1) NOT NULL DEFAULT '1',
                  `changed` timestamp NULL DEFAULT CURRENT_TIMESTAMP ON UPDATE CURRENT_TIMESTAMP,
                  PRIMARY KEY (`id`), UNIQUE KEY `k` (`kind`), KEY `ix` (`active`,`changed`),
                  CONSTRAINT `fk` FOREIGN KEY (`id`) REFERENCES `stock` (`item`)
                ) ENGINE=InnoDB AUTO_INCREMENT=7 DEFAULT CHARSET=utf8mb4 COMMENT='All items';
                """);

        SchemaObject items = imported.draft().schema().get(0);
        assertThat(items.description()).isEqualTo("All items");
        assertThat(items.properties()).extracting(Property::name).containsExactly("id", "kind", "active", "changed");
        assertThat(items.properties().get(0).description()).isEqualTo("the key");
        assertThat(items.properties().get(0).options().format()).isEqualTo("u32");
        assertThat(items.properties().get(1).enumValues())
                .extracting(EnumValue::value)
                .containsExactly("a", "b");
        assertThat(items.properties().get(1).unique()).isTrue();
        assertThat(items.properties().get(2).logicalType()).isEqualTo(LogicalType.BOOLEAN);
        assertThat(items.properties().get(3).required()).isFalse();
        assertThat(items.properties().get(0).relationships())
                .singleElement()
                .satisfies(each -> assertThat(each.to()).containsExactly("stock.item"));
    }

    @Test
    void readsSqlServer() {
        Imported imported = read(Dialect.SQLSERVER, """
                CREATE TABLE [dbo].[orders](
                    [id] [int] IDENTITY(1,1) NOT NULL,
                    [name] [nvarchar](max) NULL,
                    [total] [decimal](18, 4) NOT NULL CONSTRAINT [df] DEFAULT ((0)),
                 CONSTRAINT [pk] PRIMARY KEY CLUSTERED ([id] ASC) WITH (PAD_INDEX = OFF) ON [PRIMARY]
                ) ON [PRIMARY] TEXTIMAGE_ON [PRIMARY]
                GO
                ALTER TABLE [dbo].[orders] WITH CHECK ADD CONSTRAINT [ck] CHECK (([total]>=(0)))
                GO
                EXEC sys.sp_addextendedproperty @name=N'MS_Description', @value=N'the key', @level0type=N'SCHEMA',
                  @level0name=N'dbo', @level1type=N'TABLE', @level1name=N'orders', @level2type=N'COLUMN', @level2name=N'id'
                GO
                """);

        SchemaObject orders = imported.draft().schema().get(0);
        assertThat(orders.properties())
                .extracting(Property::physicalType)
                .containsExactly("int", "nvarchar(max)", "decimal(18, 4)");
        assertThat(orders.properties().get(0).primaryKey()).isTrue();
        assertThat(orders.properties().get(0).description()).isEqualTo("the key");
        assertThat(orders.properties().get(2).options().minimum()).hasToString("Bound[text=0, exclusive=false]");
    }

    @Test
    void readsOracleBigQuerySnowflakeAndDatabricks() {
        Imported oracle = read(
                Dialect.ORACLE,
                "CREATE TABLE HR.EMP (ID NUMBER(10,0) GENERATED BY DEFAULT ON NULL AS IDENTITY, NAME VARCHAR2(20 CHAR) DEFAULT USER NOT NULL"
                        + " ENABLE, HIRED DATE, CONSTRAINT PK PRIMARY KEY (ID) USING INDEX TABLESPACE T ENABLE) SEGMENT CREATION IMMEDIATE;");
        Imported bigQuery = read(
                Dialect.BIGQUERY,
                "CREATE TABLE `p.d.events` (id INT64 NOT NULL OPTIONS(description='the key'), lines ARRAY<STRUCT<sku STRING NOT NULL, n INT64>>,"
                        + " at TIMESTAMP) PARTITION BY DATE(at) CLUSTER BY id OPTIONS(description=\"All events\", labels=[('a','b')]);");
        Imported snowflake = read(
                Dialect.SNOWFLAKE,
                "CREATE OR REPLACE TRANSIENT TABLE DB.S.T (ID NUMBER(38,0) NOT NULL AUTOINCREMENT START 1 INCREMENT 1 COMMENT 'the key',"
                        + " V VARIANT, AT TIMESTAMP_NTZ(9) DEFAULT CURRENT_TIMESTAMP()) CLUSTER BY (ID) COMMENT = 'All';");
        Imported databricks = read(
                Dialect.SPARK,
                "CREATE TABLE c.s.t (id BIGINT GENERATED ALWAYS AS IDENTITY, m MAP<STRING, INT>, s STRUCT<a: INT COMMENT 'x', b: ARRAY<STRING>>,"
                        + " day DATE COMMENT 'when') USING DELTA PARTITIONED BY (day) COMMENT 'All' TBLPROPERTIES ('a'='b')");

        assertThat(oracle.draft().schema().get(0).properties())
                .extracting(Property::logicalType)
                .containsExactly(LogicalType.INTEGER, LogicalType.STRING, LogicalType.TIMESTAMP);
        assertThat(property(oracle, "EMP", "NAME").required()).isTrue();
        assertThat(bigQuery.draft().schema().get(0).description()).isEqualTo("All events");
        assertThat(property(bigQuery, "events", "at").physical().partitioned()).isTrue();
        Property lines = property(bigQuery, "events", "lines");
        assertThat(lines.items()).isNotNull();
        assertThat(lines.items().properties()).extracting(Property::required).containsExactly(true, false);
        assertThat(property(snowflake, "T", "ID").description()).isEqualTo("the key");
        assertThat(property(snowflake, "T", "AT").options().zone().timezone()).isFalse();
        assertThat(property(databricks, "t", "s").properties())
                .extracting(Property::description)
                .containsExactly("x", null);
        assertThat(property(databricks, "t", "m").logicalType()).isEqualTo(LogicalType.MAP);
        assertThat(property(databricks, "t", "day").physical().partitioned()).isTrue();
        assertThat(databricks.draft().schema().get(0).description()).isEqualTo("All");
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void whatADialectWroteItReadsBackAndWritesTheSame(Dialect dialect) {
        Contract contract = read(Dialect.POSTGRESQL, SHOP).draft();
        Exported first = new SqlExporter(dialect).export(contract);

        Imported again = read(dialect, text(first));
        Exported second = new SqlExporter(dialect).export(again.draft());
        Imported third = read(dialect, text(second));

        assertThat(text(second)).isEqualTo(text(first));
        assertThat(third.draft()).isEqualTo(again.draft());
        assertThat(again.losses()).as(text(first)).isEmpty();
    }

    @Test
    void aFlinkTableHasItsWatermarkItsKeyAndTheConnectorOfItsServer() {
        Contract contract = dev.pacta.exchange.SomeContract.of("""
                apiVersion: v3.2.0
                kind: DataContract
                id: shop
                version: 1.0.0
                status: active
                servers: [{server: prod, type: kafka, host: "broker:9092", format: avro}]
                schema:
                  - name: orders
                    physicalName: shop.orders
                    description: It's all
                    properties:
                      - {name: id, logicalType: integer, primaryKey: true, required: true, description: The key}
                      - name: order
                        logicalType: timestamp
                        physicalType: TIMESTAMP(3)
                        logicalTypeOptions: {timezone: false}
                        customProperties: [{property: watermark, value: "`order` - INTERVAL '5' SECOND"}]
                      - {name: day, logicalType: date, partitioned: true, partitionKeyPosition: 1}
                      - {name: status, logicalType: string, unique: true, enum: [{value: open}]}
                """);

        Exported exported = new SqlExporter(Dialect.FLINK).export(contract);

        assertThat(text(exported)).isEqualTo("""
                CREATE TABLE `orders` (
                  `id` BIGINT NOT NULL COMMENT 'The key',
                  `order` TIMESTAMP(3),
                  `day` DATE,
                  `status` STRING,
                  PRIMARY KEY (`id`) NOT ENFORCED,
                  WATERMARK FOR `order` AS `order` - INTERVAL '5' SECOND
                )
                COMMENT 'It''s all'
                PARTITIONED BY (`day`)
                WITH (
                  'connector' = 'kafka',
                  'topic' = 'shop.orders',
                  'properties.bootstrap.servers' = 'broker:9092',
                  'format' = 'avro'
                );
                """);
        assertThat(property(read(Dialect.FLINK, text(exported)), "orders", "order")
                        .customProperties())
                .extracting(custom -> custom.value())
                .containsExactly("`order` - INTERVAL '5' SECOND");
        assertThat(exported.losses())
                .extracting(loss -> loss.text())
                .anySatisfy(
                        text -> assertThat(text).startsWith("orders.status: not checked here: `status` IN ('open')"))
                .anySatisfy(text -> assertThat(text).contains("unique"));
    }

    @Test
    void backslashesAndLineEndsInTextsAreKeptInEveryDialect() {
        String text = "one \\ two's\nthree \\' four\\";
        for (Dialect dialect : Dialect.values()) {
            Contract contract = dev.pacta.exchange.Draft.named("shop")
                    .contract(
                            List.of(new SchemaObject(
                                    null,
                                    "orders",
                                    null,
                                    null,
                                    null,
                                    false,
                                    List.of(Property.of("id", LogicalType.STRING)),
                                    List.of(),
                                    List.of(),
                                    dev.pacta.contract.PrivacyBlock.EMPTY,
                                    new dev.pacta.contract.Annotations(
                                            null, text, List.of(), List.of(), List.of(), List.of()),
                                    null)),
                            List.of());

            String script = text(new SqlExporter(dialect).export(contract));

            assertThat(read(dialect, script).draft().schema().get(0).description())
                    .as("%s", dialect)
                    .isEqualTo(text);
        }
    }

    /** DuckDB's and PostgreSQL's way to write a list, which no other dialect takes. */
    @ParameterizedTest
    @EnumSource(Dialect.class)
    void listsAreWrittenInTheDialectsOwnWords(Dialect dialect) {
        Contract contract = Draft.named("shop").contract(List.of(SomeContract.object("""
                      - {name: taste, logicalType: array, physicalType: "FLOAT[]", items: {logicalType: number, logicalTypeOptions: {format: f32}}}
                """)), List.of());
        boolean brackets = dialect.print(dialect.parse("FLOAT[]")).text().contains("[");

        String text = Formats.exporter("sql-" + dialect.id())
                .orElseThrow()
                .export(contract)
                .files()
                .get(0)
                .text();

        assertThat(text.contains("[")).as(text).isEqualTo(brackets);
    }

    @Test
    void aStructThatIsOnlyNamedIsWrittenOutAndKeysThatAreNoTextHaveNoLength() {
        Contract contract = Draft.named("shop").contract(List.of(SomeContract.object("""
                      - {name: key, logicalType: string, logicalTypeOptions: {format: uuid, minLength: 2}}
                      - name: lines
                        logicalType: array
                        physicalType: STRUCT[]
                        items: {logicalType: object, properties: [{name: sku, logicalType: string, required: true}]}
                """)), List.of());

        Exported exported = new SqlExporter(Dialect.DUCKDB).export(contract);

        assertThat(text(exported)).startsWith("""
                CREATE TABLE orders (
                  key UUID,
                  lines STRUCT(sku VARCHAR)[]
                );
                """);
        assertThat(exported.losses())
                .extracting(loss -> loss.text())
                .anySatisfy(text -> assertThat(text).startsWith("orders.key: lengths are not checked here"));
    }

    @Test
    void circlesOfReferencesAreClosedAfterTheTables() {
        Contract contract = read(
                        Dialect.POSTGRESQL,
                        "CREATE TABLE a (id int PRIMARY KEY, b int); CREATE TABLE b (id int PRIMARY KEY, a int REFERENCES a);"
                                + "ALTER TABLE a ADD FOREIGN KEY (b) REFERENCES b (id);")
                .draft();

        String script = text(new SqlExporter(Dialect.POSTGRESQL).export(contract));

        assertThat(script)
                .contains("ALTER TABLE")
                .containsOnlyOnce("REFERENCES a")
                .containsOnlyOnce("REFERENCES b");
        assertThat(read(Dialect.POSTGRESQL, script).draft().schema()).hasSize(2);
    }

    @Test
    void aScriptWithoutTablesIsRefused() {
        ImportResult result = new SqlImporter(Dialect.ANSI)
                .read(ImportSource.of("x.sql", "SELECT 1; CREATE TABLE (; '; CREATE VIEW v AS SELECT 2"));

        assertThat(result).isInstanceOf(ImportResult.NotImported.class);
    }

    @Test
    void aBrokenScriptGivesWhatCanBeReadAndNeverHangs() {
        for (int cut = 0; cut < SHOP.length(); cut += 7) {
            for (Dialect dialect : List.of(Dialect.POSTGRESQL, Dialect.BIGQUERY)) {
                assertThat(new SqlImporter(dialect).read(ImportSource.of("x.sql", SHOP.substring(0, cut))))
                        .isNotNull();
            }
        }
    }

    static Imported read(Dialect dialect, String script) {
        ImportResult result = new SqlImporter(dialect).read(ImportSource.of("shop.sql", script));
        assertThat(result).isInstanceOf(Imported.class);
        return (Imported) result;
    }

    private static String text(Exported exported) {
        return exported.files().get(0).text();
    }

    private static Property property(Imported imported, String object, String name) {
        return imported.draft()
                .schemaObject(object)
                .orElseThrow()
                .property(name)
                .orElseThrow();
    }
}
