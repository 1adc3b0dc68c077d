package org.huiyin.planted.item;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpClient;
import java.sql.Connection;
import org.huiyin.planted.notice.Notice;

/** Core that knows a database, the web, a library and, in a circle, a notice. */
public record Query(Connection connection, HttpClient client, JsonNode json, Notice notice) {}
