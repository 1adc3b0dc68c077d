package org.huiyin.health;

/** How many messages one account heard in a stretch of time. */
public record Traffic(String platform, String account, int messages) {

    boolean isOf(Health health) {
        return platform.equals(health.platform()) && account.equals(health.account());
    }
}
