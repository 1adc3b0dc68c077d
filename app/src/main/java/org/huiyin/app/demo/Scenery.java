package org.huiyin.app.demo;

import java.time.ZoneId;

/** When and where stories happen: the town's clock, and the zone it shows the time of. */
record Scenery(DemoClock clock, ZoneId zone) {}
