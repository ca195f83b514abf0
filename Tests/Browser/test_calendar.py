"""A person's calendar, read by a library as a calendar program would."""

import datetime

import icalendar
