/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.spark;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.DriverPropertyInfo;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.logging.Logger;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/** So much of JDBC over Spark in this process as checking a table takes: the statements are run by Spark itself. */
final class SparkDriver implements Driver {
    static final String URL = "jdbc:databricks:local";

    private final SparkSession spark;

    private SparkDriver(SparkSession spark) {
        this.spark = spark;
    }

    static void register(SparkSession spark) throws SQLException {
        DriverManager.registerDriver(new SparkDriver(spark));
    }

    @Override
    public @Nullable Connection connect(String url, Properties info) {
        return acceptsURL(url) ? connection() : null;
    }

    @Override
    public boolean acceptsURL(String url) {
        return url.equals(URL);
    }

    private Connection connection() {
        DatabaseMetaData metadata =
                proxy(DatabaseMetaData.class, (self, method, arguments) -> switch (method.getName()) {
                    case "getDatabaseProductName" -> "Spark SQL";
                    case "getSearchStringEscape" -> "\\";
                    case "supportsSavepoints" -> false;
                    case "getTables" -> tables(String.valueOf(arguments[2]));
                    case "getColumns" -> columns(String.valueOf(arguments[2]).replace("\\", ""));
                    case "getPrimaryKeys" -> result(List.of(), List.of("KEY_SEQ", "COLUMN_NAME"));
                    default -> throw new SQLFeatureNotSupportedException(method.getName());
                });
        return proxy(Connection.class, (self, method, arguments) -> switch (method.getName()) {
            case "getMetaData" -> metadata;
            case "createStatement" -> statement();
            case "getCatalog" -> "spark_catalog";
            case "getSchema" -> "default";
            case "getAutoCommit" -> true;
            case "close" -> null;
            default -> throw new SQLFeatureNotSupportedException(method.getName());
        });
    }

    private Statement statement() {
        return proxy(Statement.class, (self, method, arguments) -> switch (method.getName()) {
            case "execute" -> {
                spark.sql(String.valueOf(arguments[0]));
                yield true;
            }
            case "executeQuery" -> query(String.valueOf(arguments[0]));
            case "setQueryTimeout", "setFetchSize", "setMaxRows", "close" -> null;
            default -> throw new SQLFeatureNotSupportedException(method.getName());
        });
    }

    private ResultSet query(String sql) throws SQLException {
        try {
            Dataset<Row> data = spark.sql(sql);
            return result(data.collectAsList(), List.of(data.columns()));
        } catch (RuntimeException failure) {
            throw new SQLException(failure);
        }
    }

    private ResultSet tables(String pattern) {
        List<Row> rows = new ArrayList<>();
        spark.catalog().listTables().collectAsList().stream()
                .filter(table -> pattern.equals("%") || table.name().equals(pattern.replace("\\", "")))
                .forEach(table -> rows.add(RowFactory.create("spark_catalog", "default", table.name(), "TABLE")));
        return result(rows, List.of("TABLE_CAT", "TABLE_SCHEM", "TABLE_NAME", "TABLE_TYPE"));
    }

    private ResultSet columns(String table) {
        StructType schema = spark.table(table).schema();
        List<Row> rows = new ArrayList<>();
        for (StructField field : schema.fields()) {
            rows.add(RowFactory.create(field.name(), field.dataType().sql(), 0));
        }
        return result(rows, List.of("COLUMN_NAME", "TYPE_NAME", "COLUMN_SIZE"));
    }

    private static ResultSet result(List<Row> rows, List<String> names) {
        int[] at = {-1};
        ResultSetMetaData metadata = proxy(ResultSetMetaData.class, (self, method, arguments) -> names.size());
        return proxy(ResultSet.class, (self, method, arguments) -> {
            if (method.getName().equals("next")) {
                return ++at[0] < rows.size();
            }
            if (method.getName().equals("getMetaData")) {
                return metadata;
            }
            if (method.getName().equals("close")) {
                return null;
            }
            int place = arguments[0] instanceof Integer number ? number - 1 : names.indexOf((String) arguments[0]);
            Object value = rows.get(at[0]).get(place);
            return switch (method.getName()) {
                case "getString" -> value == null ? null : value.toString();
                case "getLong" -> value == null ? 0L : Long.parseLong(value.toString());
                case "getInt" -> value == null ? 0 : Integer.parseInt(value.toString());
                case "getObject" -> value;
                default -> throw new SQLFeatureNotSupportedException(method.getName());
            };
        });
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(SparkDriver.class.getClassLoader(), new Class<?>[] {type}, handler));
    }

    @Override
    public DriverPropertyInfo[] getPropertyInfo(String url, Properties info) {
        return new DriverPropertyInfo[0];
    }

    @Override
    public int getMajorVersion() {
        return 1;
    }

    @Override
    public int getMinorVersion() {
        return 0;
    }

    @Override
    public boolean jdbcCompliant() {
        return false;
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException();
    }
}
