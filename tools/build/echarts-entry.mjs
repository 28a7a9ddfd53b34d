// The part of ECharts that the page draws with. Whatever a chart option names must be registered here:
// ECharts leaves out an unknown series or component without a word.
import * as echarts from 'echarts/core';
import { BarChart, LineChart } from 'echarts/charts';
import { AriaComponent, AxisPointerComponent, GridComponent, LegendComponent, MarkLineComponent } from 'echarts/components';
import { SVGRenderer } from 'echarts/renderers';

echarts.use([
  BarChart, LineChart,
  AriaComponent, AxisPointerComponent, GridComponent, LegendComponent, MarkLineComponent,
  SVGRenderer,
]);

// Only what the wrapper calls, so that the bundler can drop the rest.
export const { init, getInstanceByDom, dispose, version } = echarts;
