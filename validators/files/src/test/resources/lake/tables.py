"""Writes the tables of this folder with Spark, Delta Lake and Iceberg, and what Spark reads from each of their versions. See make.sh."""

import json
import os
import sys

from pyspark.sql import SparkSession

HERE = sys.argv[1]
spark = SparkSession.builder.getOrCreate()
expected = {}


def sql(*statements):
    for statement in statements:
        spark.sql(statement)


def rows(frame):
    """Every row as JSON, times as text without their zone (it is UTC)."""
    options = "map('ignoreNullFields', 'false', 'timestampFormat', 'yyyy-MM-dd HH:mm:ss', 'timestampNTZFormat', 'yyyy-MM-dd HH:mm:ss')"
    shown = frame.selectExpr(f"to_json(struct(*), {options}) AS row").collect()
    return sorted((json.loads(row.row) for row in shown), key=lambda row: json.dumps(row, sort_keys=True))


def delta(name):
    path = f"{HERE}/delta/{name}"
    versions = [row.version for row in spark.sql(f"DESCRIBE HISTORY delta.`{path}`").collect()]
    expected[f"delta/{name}"] = {
        str(version): rows(spark.read.format("delta").option("versionAsOf", version).load(path)) for version in sorted(versions)
    }


def iceberg(name):
    snapshots = [row.snapshot_id for row in spark.sql(f"SELECT snapshot_id FROM ice.t.{name}.snapshots ORDER BY committed_at").collect()]
    read = {str(snapshot): rows(spark.sql(f"SELECT * FROM ice.t.{name} VERSION AS OF {snapshot}")) for snapshot in snapshots}
    read["now"] = rows(spark.table(f"ice.t.{name}"))
    expected[f"iceberg/t/{name}"] = read


def new_delta(name, columns, more, properties):
    sql(f"CREATE TABLE delta.`{HERE}/delta/{name}` ({columns}) USING delta {more} TBLPROPERTIES ({properties})")
    return f"delta.`{HERE}/delta/{name}`"


def delta_tables():
    t = new_delta("changes", "id BIGINT, name STRING, amount DECIMAL(10,2), day DATE, country STRING", "PARTITIONED BY (country, day)",
                  "'delta.checkpointInterval' = '4', 'delta.enableDeletionVectors' = 'false'")
    sql(f"INSERT INTO {t} VALUES (1, 'Ada', 12.50, DATE'2026-01-01', 'a b/ü%'), (2, 'Bo', 1.00, DATE'2026-01-01', 'a b/ü%'), (3, NULL, NULL, DATE'2026-01-02', NULL)",
        f"INSERT INTO {t} VALUES (4, 'Di', 3.10, DATE'2026-01-02', 'de'), (5, 'Ed', 4.20, NULL, '')",
        f"DELETE FROM {t} WHERE id = 2",
        f"UPDATE {t} SET amount = 99.99 WHERE id = 4",
        f"ALTER TABLE {t} ADD COLUMNS (note STRING, more STRUCT<a: INT, b: STRING>)",
        f"INSERT INTO {t} VALUES (6, 'Fi', 6.00, DATE'2026-01-03', 'de', 'new', STRUCT(1, 'x'))",
        f"DELETE FROM {t} WHERE country = 'de' AND id = 4")
    delta("changes")

    t = new_delta("vectors", "id BIGINT, at TIMESTAMP, local TIMESTAMP_NTZ, tags ARRAY<STRUCT<k: STRING, v: INT>>, extra MAP<STRING, STRUCT<n: INT>>", "",
                  "'delta.enableDeletionVectors' = 'true', 'delta.checkpointPolicy' = 'v2', 'delta.checkpointInterval' = '3'")
    row = ("SELECT /*+ COALESCE(1) */ id, TIMESTAMP'2026-01-01 00:00:00' + make_interval(0, 0, 0, CAST(id AS INT)) AS at, TIMESTAMP_NTZ'2026-06-01 12:30:00' AS local,"
           " IF(id % 3 = 0, NULL, array(named_struct('k', 'k', 'v', CAST(id AS INT)))) AS tags, map('m', named_struct('n', CAST(id AS INT))) AS extra FROM range({0}, {1})")
    sql(f"INSERT INTO {t} " + row.format(0, 100),
        f"DELETE FROM {t} WHERE id % 7 = 3",
        f"DELETE FROM {t} WHERE id IN (0, 99)",
        f"INSERT INTO {t} " + row.format(100, 110),
        f"UPDATE {t} SET local = NULL WHERE id = 105",
        f"DELETE FROM {t} WHERE id BETWEEN 20 AND 29")
    delta("vectors")

    for mode in ("name", "id"):
        t = new_delta("mapped_" + mode, "id INT, `old name` STRING, deep STRUCT<x: INT, y: STRING>, gone STRING, part STRING", "PARTITIONED BY (part)",
                      f"'delta.columnMapping.mode' = '{mode}', 'delta.enableDeletionVectors' = 'true'")
        sql(f"INSERT INTO {t} VALUES (1, 'one', STRUCT(10, 'p'), 'g', 'a'), (2, 'two', NULL, 'g', NULL)",
            f"ALTER TABLE {t} RENAME COLUMN `old name` TO title",
            f"ALTER TABLE {t} RENAME COLUMN deep.x TO z",
            f"ALTER TABLE {t} DROP COLUMN gone",
            f"ALTER TABLE {t} ADD COLUMNS (gone INT)",
            f"ALTER TABLE {t} RENAME COLUMN part TO section",
            f"INSERT INTO {t} VALUES (3, 'three', STRUCT(30, 'q'), 'b', 7)",
            f"DELETE FROM {t} WHERE id = 1")
        delta("mapped_" + mode)

    t = new_delta("widened", "id INT, size FLOAT, price DECIMAL(6,2)", "", "'delta.enableTypeWidening' = 'true', 'delta.enableInCommitTimestamps' = 'true'")
    sql(f"INSERT INTO {t} VALUES (1, 1.5, 10.25)",
        f"ALTER TABLE {t} ALTER COLUMN id TYPE BIGINT",
        f"ALTER TABLE {t} ALTER COLUMN size TYPE DOUBLE",
        f"ALTER TABLE {t} ALTER COLUMN price TYPE DECIMAL(12,4)",
        f"INSERT INTO {t} VALUES (5000000000, 2.25, 12345678.1234)")
    delta("widened")

    t = new_delta("variants", "id INT, v VARIANT", "", "'delta.enableChangeDataFeed' = 'false'")
    sql(f"INSERT INTO {t} SELECT 1, parse_json('{{\"a\": 1}}')")


def equality_deletes(name, column, keys):
    """Spark writes no equality deletes; Iceberg's own Java library, in the same process, does."""
    jvm, gateway = spark._jvm, spark.sparkContext._gateway
    table = jvm.org.apache.iceberg.spark.Spark3Util.loadIcebergTable(spark._jsparkSession, f"ice.t.{name}")
    columns = gateway.new_array(jvm.String, 1)
    columns[0] = column
    schema = table.schema().select(columns)
    ids = gateway.new_array(jvm.int, 1)
    ids[0] = table.schema().findField(column).fieldId()
    out = table.io().newOutputFile(table.locationProvider().newDataLocation(f"equality-{column}.parquet"))
    factory = jvm.org.apache.iceberg.data.GenericAppenderFactory(table.schema(), table.spec(), ids, schema, None)
    encrypted = jvm.org.apache.iceberg.encryption.EncryptedFiles.plainAsEncryptedOutput(out)
    writer = factory.newEqDeleteWriter(encrypted, jvm.org.apache.iceberg.FileFormat.PARQUET, None)
    for key in keys:
        record = jvm.org.apache.iceberg.data.GenericRecord.create(schema)
        record.setField(column, key)
        writer.write(record)
    writer.close()
    table.newRowDelta().addDeletes(writer.toDeleteFile()).commit()
    spark.sql(f"REFRESH TABLE ice.t.{name}")


def iceberg_tables():
    merge = "'format-version' = '2', 'write.delete.mode' = 'merge-on-read', 'write.update.mode' = 'merge-on-read', 'write.merge.mode' = 'merge-on-read'"
    sql("CREATE TABLE ice.t.changes (id INT, name STRING, day DATE, deep STRUCT<x: INT, y: STRING>, tags ARRAY<STRUCT<k: STRING>>, props MAP<STRING, INT>, gone STRING)"
        " USING iceberg PARTITIONED BY (bucket(2, id), name) TBLPROPERTIES ('format-version' = '1')",
        "INSERT INTO ice.t.changes VALUES (1, 'a b/ü%', DATE'2026-01-01', named_struct('x', 1, 'y', 'p'), array(named_struct('k', 't')), map('m', 1), 'g'), (2, NULL, NULL, NULL, NULL, NULL, 'g')",
        "ALTER TABLE ice.t.changes ALTER COLUMN id TYPE BIGINT",
        "ALTER TABLE ice.t.changes RENAME COLUMN day TO date",
        "ALTER TABLE ice.t.changes RENAME COLUMN deep.x TO z",
        "ALTER TABLE ice.t.changes ADD COLUMNS (deep.w DOUBLE, note STRING)",
        "ALTER TABLE ice.t.changes DROP COLUMN gone",
        "ALTER TABLE ice.t.changes ADD COLUMNS (gone INT)",
        "INSERT INTO ice.t.changes VALUES (5000000000, 'c', DATE'2026-02-01', named_struct('z', 3, 'y', 'q', 'w', 0.5D), array(), map(), 'n', 7)",
        "DELETE FROM ice.t.changes WHERE id = 1")
    iceberg("changes")

    sql(f"CREATE TABLE ice.t.positions (id BIGINT, day DATE, at TIMESTAMP, local TIMESTAMP_NTZ) USING iceberg PARTITIONED BY (days(day)) TBLPROPERTIES ({merge})",
        "INSERT INTO ice.t.positions SELECT /*+ COALESCE(1) */ id, date_add(DATE'2026-01-01', CAST(id DIV 25 AS INT)), TIMESTAMP'2026-01-01 00:00:00', TIMESTAMP_NTZ'2026-06-01 12:30:00' FROM range(50)",
        "DELETE FROM ice.t.positions WHERE id IN (3, 30, 31)",
        "UPDATE ice.t.positions SET local = NULL WHERE id = 4",
        "DELETE FROM ice.t.positions WHERE id IN (5, 49)",
        "INSERT INTO ice.t.positions VALUES (3, DATE'2026-01-01', TIMESTAMP'2026-01-01 00:00:00', NULL)")
    iceberg("positions")

    sql(f"CREATE TABLE ice.t.equality (id STRING, name STRING, size INT) USING iceberg TBLPROPERTIES ({merge})",
        "INSERT INTO ice.t.equality VALUES ('1', 'a', 1), ('2', 'b', 2), ('3', NULL, 3), ('4', 'd', 4)")
    equality_deletes("equality", "id", ["2"])
    sql("INSERT INTO ice.t.equality VALUES ('2', 'again', 5), ('5', NULL, 6), ('6', 'f', 7)")
    equality_deletes("equality", "name", [None, "f"])
    sql("ALTER TABLE ice.t.equality DROP COLUMN size", "ALTER TABLE ice.t.equality RENAME COLUMN name TO title",
        "INSERT INTO ice.t.equality VALUES ('7', NULL)", "DELETE FROM ice.t.equality WHERE id = '4'")
    iceberg("equality")

    hive = f"{HERE}/iceberg/t/migrated/hive"
    spark.sql("SELECT id, concat('n', id) AS name, IF(id > 1, 'x y', NULL) AS part FROM range(4)").coalesce(1).write.partitionBy("part").parquet(hive)
    sql("CREATE TABLE ice.t.migrated (id BIGINT, name STRING, part STRING) USING iceberg PARTITIONED BY (part) TBLPROPERTIES ('format-version' = '2')",
        f"CALL ice.system.add_files(table => 't.migrated', source_table => '`parquet`.`{hive}`')",
        "ALTER TABLE ice.t.migrated RENAME COLUMN name TO title",
        "INSERT INTO ice.t.migrated VALUES (9, 'nine', 'z')")
    iceberg("migrated")

    sql("CREATE TABLE ice.t.third (id BIGINT) USING iceberg TBLPROPERTIES ('format-version' = '3')", "INSERT INTO ice.t.third VALUES (1)")


delta_tables()
iceberg_tables()
with open(f"{HERE}/expected.json", "w", encoding="utf-8") as file:
    json.dump(expected, file, ensure_ascii=False, indent=None, separators=(",", ":"))
spark.stop()
for root, _, files in os.walk(HERE):
    for file in files:
        if file.endswith(".crc"):
            os.remove(os.path.join(root, file))
