// The modules of ECharts that the page uses. All series and components of chart options must be registered here,
// because ECharts silently ignores unknown ones.
import * as echarts from 'echarts/core';
import { BarChart, LineChart } from 'echarts/charts';
import { AriaComponent, AxisPointerComponent, GridComponent, LegendComponent, MarkLineComponent } from 'echarts/components';
import { SVGRenderer } from 'echarts/renderers';

echarts.use([
  BarChart, LineChart,
  AriaComponent, AxisPointerComponent, GridComponent, LegendComponent, MarkLineComponent,
  SVGRenderer,
]);

// Only these are exported, so that the bundler drops the rest.
export const { init } = echarts;
