package org.huiyin.chat;

import java.time.Duration;

/**
 * What comes in by the doors that stand open to anybody, and how long we knock at those of others.
 *
 * @param webhookAge how far the time of a signed webhook may be from ours
 * @param webhookGivesUp how long another system is tried to be told of one event
 * @param reports how many reports one address may send by the form in an hour
 * @param allReports how many reports everybody together may send by the form in an hour
 * @param lookups how often one address may ask in an hour how its report stands
 */
public record DoorLimits(Duration webhookAge, Duration webhookGivesUp, int reports, int allReports, int lookups) {}
