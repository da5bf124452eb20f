### Until when is something open, and when does it begin?

# $what: "Day of diploma or GED: within the last 6 months"
until-window = There is time until { $day } ({ $what })
until-late = The plan gets there about { $there }, but there is time only until { $day } ({ $what }). Ask now.
until-renew = Renew before { $day }: { $credential }
last-known-start = last known start { $day }; ask for the next
last-known-apply-by = last known day to apply { $day }; ask for the next
about-day = about { $day }
paper-in-time = Last day
paper-last-known = last known { $day }; ask for the next
paper-does-not-fit = Does not fit
help-until = Ask in time. { $until }
